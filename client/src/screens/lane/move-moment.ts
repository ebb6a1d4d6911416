import type { LaneActions } from '@brownpaper/shared/lane/actions'
import type { LaneLayout } from '@brownpaper/shared/lane/layout'

/** One place earlier or later in the journey, over the edge into the phase beside it; nothing at the very ends. */
export function moveMomentBy(
  actions: LaneActions,
  { blocks }: LaneLayout,
  moment: string,
  way: 1 | -1,
): void {
  const at = blocks.findIndex((block) => block.moments.includes(moment))
  const block = blocks[at]
  if (block === undefined) return
  const place = block.moments.indexOf(moment) + way
  if (place >= 0 && place < block.moments.length) {
    const before = block.moments[way > 0 ? place + 1 : place]
    actions.moveMoment(moment, { phase: block.phase ?? '', before })
    return
  }
  const beside = blocks[at + way]
  if (beside?.phase === undefined) return
  actions.moveMoment(moment, { phase: beside.phase, before: way > 0 ? beside.moments[0] : undefined })
}
