import { must } from '../base/assert.ts'
import { resolveEnds } from './connector-ends.ts'
import type { LaneDocument } from './lane.ts'
import { pointFrom } from './new-object.ts'
import type { ConnectorEnd } from './objects.ts'
import { boxOfThing, type RectOf } from './things.ts'
import { isYours } from './yours.ts'

type Ends = readonly [ConnectorEnd, ConnectorEnd]

/** Ends as they are stored: a fastened one remembers where it is, so that it can rest there when its thing is gone. */
export function restingEnds(lane: LaneDocument, ends: Ends, rectOf?: RectOf): Ends {
  const resolved = resolveEnds(ends, (id) => boxOfThing(lane, id, rectOf))
  const rested = ends.map((end, at) => {
    const { x = 0, y = 0, on } = resolved[at] ?? {}
    if (!('to' in end)) return pointFrom(end) ?? { x: 0, y: 0 }
    if (on === undefined && end.rest !== undefined) return end
    return { to: end.to, side: end.side, rest: { x, y } }
  })
  return [must(rested[0]), must(rested[1])]
}

/**
 * Before these go, what hangs on them remembers where they are, where who works here may change it; to be called inside
 * their change. Linear in objects.
 */
export function restConnectorsOf(lane: LaneDocument, going: ReadonlySet<string>, rectOf?: RectOf): void {
  const { objects } = lane.tables
  for (const { id, ends } of objects.all()) {
    if (ends === undefined || going.has(id)) continue
    const isLeft = ends.some((end) => 'to' in end && going.has(end.to))
    if (isLeft && isYours(lane, 'objects', id)) objects.patch(id, { ends: restingEnds(lane, ends, rectOf) })
  }
}
