import { must } from '@brownpaper/shared/base/assert'
import * as Y from 'yjs'

/**
 * Yjs looks at all updates it merges for each struct anew: a log of 20,000 would take half a minute, during which
 * nobody hears anything. A few at a time take as long as they are long.
 */
const AT_ONCE = 32

/** One update of any number of them, at least one. The first may be much larger than the others. */
export function mergeMany(updates: readonly Uint8Array[]): Uint8Array {
  const first = must(updates[0], 'something to merge')
  let merged = updates.slice(1)
  while (merged.length > 1) {
    const groups = Array.from({ length: Math.ceil(merged.length / AT_ONCE) }, (_, index) =>
      merged.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    )
    merged = groups.map((group) => Y.mergeUpdates(group))
  }
  const [rest] = merged
  return rest === undefined ? first : Y.mergeUpdates([first, rest])
}
