import type { Feeling } from './feeling.ts'
import { type LaneDocument, type SlipKind, scoreId } from './lane.ts'

/** One piece of a person's strip. Whoever makes it has seen to it that nothing in its id tells whose it is. */
export type StripPiece = {
  readonly id: string
  readonly kind: SlipKind
  readonly text: string
  readonly trigger: string
  readonly channel: string | undefined
}

export type LaidScore = {
  readonly moment: string
  readonly member: string
  readonly value: number
  readonly feeling: Feeling | undefined
}

/** What is turned over at once; both lists shuffled by whoever knows how. */
export type Turned = {
  /** One list a person, each in the order of who wrote it. */
  readonly strips: readonly (readonly StripPiece[])[]
  readonly scores: readonly LaidScore[]
}

/**
 * Lays what was written alone into a lane, in one transaction. What lies there already stays as it is, also where it was
 * thrown away since, so that laying again only adds. A person keeps the number of their strip.
 */
export function laySlips(lane: LaneDocument, { strips, scores }: Turned): void {
  const { slips } = lane.tables
  lane.change(() => {
    const known = [...slips.ids(), ...slips.removedIds()].flatMap((id) => slips.get(id) ?? [])
    let free = Math.max(0, ...known.map(({ strip }) => strip)) + 1
    for (const pieces of strips) {
      const there = pieces.flatMap(({ id }) => slips.get(id) ?? [])
      const fresh = pieces.filter(({ id }) => slips.get(id) === undefined)
      if (fresh.length === 0) continue
      const strip = there[0]?.strip ?? free++
      let order = Math.max(-1, ...there.map((one) => one.order)) + 1
      for (const { id, ...piece } of fresh) slips.create(id, { ...piece, strip, order: order++ })
    }
    for (const { moment, member, value, feeling } of scores) {
      const id = scoreId(moment, member)
      // Talked over meanwhile: what the group made of it counts.
      if (lane.tables.scores.get(id) === undefined) lane.tables.scores.create(id, { value, feeling })
    }
  }, 'server')
}
