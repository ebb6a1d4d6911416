import type { LaneActions } from '../lane/actions.ts'
import type { LaneDocument } from '../lane/lane.ts'
import { LANE_SIZES, type LaneLayout } from '../lane/layout.ts'
import { lowestOf } from '../lane/lowest.ts'
import { freeRows } from '../lane/place-pasted.ts'
import type { TypedMoment, TypedPlan } from './read-typed.ts'

export type LayOptions = {
  readonly layout: LaneLayout
  /** Member for whom the scores are. */
  readonly scorer: string
}

/** A word at the curve, above its point. */
const WORD_AT = { dx: 0, dy: -64 }

/**
 * Brings what was typed onto the lane, all of it as one step of undo. New moments come behind those they were typed
 * after; one that is there already gets its notes added, and keeps its name.
 */
export function layTyped(
  lane: LaneDocument,
  actions: LaneActions,
  plan: TypedPlan,
  { layout, scorer }: LayOptions,
): void {
  /** In each phase, what new moments come before: what stands behind the last that was spoken of. */
  const before = new Map<string, string | undefined>()

  function nextOf(id: string): string | undefined {
    const block = layout.blocks.find(({ moments }) => moments.includes(id))
    return block?.moments[block.moments.indexOf(id) + 1]
  }

  function momentOf({ id, name, phase }: TypedMoment): string {
    if (id === undefined) return actions.addMoment({ phase, before: before.get(phase) }, name)
    before.set(phase, nextOf(id))
    return id
  }

  function layMoment(typed: TypedMoment) {
    const moment = momentOf(typed)
    const { channel, royal, score, feeling, words, notes } = typed
    if (channel !== undefined) actions.setChannel(moment, channel)
    if (royal !== undefined) actions.setRoyal(moment, royal)
    if (score !== undefined) actions.setScore(moment, scorer, score, feeling)
    for (const [at, word] of words.entries()) {
      actions.addWord(moment, { ...WORD_AT, dy: WORD_AT.dy - at * LANE_SIZES.score }, word)
    }
    const ids = actions.addNotes(notes.map(({ kind, text }) => ({ kind, text, to: { at: 'cell', moment } })))
    rank(notes, ids)
  }

  function rank(notes: TypedPlan['loose'], ids: readonly string[]) {
    for (const [at, { top }] of notes.entries()) {
      const id = ids[at]
      if (top !== undefined && id !== undefined) actions.setTop(id, top)
    }
  }

  lane.change(() => {
    for (const moment of plan.moments) layMoment(moment)
    const places = freeRows({ x: 0, y: lowestOf(lane, layout) + 36 }, plan.loose.length)
    const ids = actions.addNotes(
      plan.loose.map(({ kind, text }, at) => ({ kind, text, to: { at: 'paper', ...places(at) } })),
    )
    rank(plan.loose, ids)
    for (const { id, top } of plan.ranks) actions.setTop(id, top)
  })
}
