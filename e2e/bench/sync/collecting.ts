import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { costOf } from './process-cost.ts'

/** Starts a server so that it can be asked to collect its garbage. The same for all. */
export const COLLECTING = [
  process.env.NODE_OPTIONS,
  `--import=${new URL('./collect.mjs', import.meta.url).href}`,
]
  .filter(Boolean)
  .join(' ')

/** Resolves when a process has collected the garbage of all its threads. It must have been started with `COLLECTING`. */
export async function collectGarbage(pid: number): Promise<void> {
  // It is taken away once that is done.
  const asked = join(tmpdir(), `brownpaper-collect-${pid}`)
  writeFileSync(asked, '')
  process.kill(pid, 'SIGUSR2')
  while (existsSync(asked)) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** What a process keeps once that is done: the least of a few times, for some of its garbage may still have been in use. */
export async function megabytesNeeded(pid: number): Promise<number> {
  const found: number[] = []
  for (let time = 0; time < TIMES; time++) {
    await collectGarbage(pid)
    found.push(costOf(pid).megabytes)
  }
  return Math.min(...found)
}

const TIMES = 3
