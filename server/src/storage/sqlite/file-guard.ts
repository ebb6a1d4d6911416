import { statSync } from 'node:fs'

/**
 * Remembers which files stand at these paths and gives a check that they still do. SQLite goes on writing happily to
 * a file that has been deleted or replaced; what it then calls durable would be gone with the process.
 */
export function createFileGuard(paths: readonly string[]): () => void {
  const known = paths.map((path) => [path, identify(path)] as const)
  return () => {
    for (const [path, identity] of known) {
      if (identify(path) !== identity) throw new Error(`${path} was removed or replaced while in use`)
    }
  }
}

function identify(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats && `${stats.dev}:${stats.ino}`
}
