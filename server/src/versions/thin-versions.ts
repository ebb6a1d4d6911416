import type { VersionReason } from '@brownpaper/shared/protocol/versions'
import type { VersionOptions } from './version-options.ts'

/** As much of a version as thinning needs. */
export type Thinned = { readonly id: string; readonly why: VersionReason; readonly storedBytes: number }

/** The ids of those that have to go. `versions` are all of one room, the newest first. */
export function thinVersions(versions: readonly Thinned[], options: VersionOptions): readonly string[] {
  const left: Record<VersionReason, number> = {
    step: options.mostOfSteps,
    hand: options.mostByHand,
    restore: options.mostBeforeRestore,
  }
  let bytes = 0
  const gone: string[] = []
  for (const [index, { id, why, storedBytes }] of versions.entries()) {
    const fits = left[why] > 0 && bytes + storedBytes <= options.mostBytes
    if (!fits && index > 0) {
      gone.push(id)
      continue
    }
    left[why] -= 1
    bytes += storedBytes
  }
  return gone
}
