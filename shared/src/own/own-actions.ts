import { byOrder, orderBetween } from '../base/order.ts'
import type { Feeling } from '../lane/feeling.ts'
import type { IdeaKind, OwnDocument } from './own.ts'

export type OwnActionsOptions = {
  readonly newId: () => string
  /** Numbers in [0, 1), for order keys. */
  readonly random: () => number
  readonly now: () => number
  readonly author: string
}

export type OwnActions = ReturnType<typeof createOwnActions>

/** The parts that are lists one puts in order. */
export type OwnList = 'steps' | 'ideas'

/** What one does in one's own room. Every call is one gesture: one transaction, and one step of undo. */
export function createOwnActions(own: OwnDocument, { newId, random, now, author }: OwnActionsOptions) {
  const { steps, ideas, scores } = own.tables

  const inOrder = (list: OwnList): readonly { readonly id: string; readonly order: string }[] =>
    [...own.tables[list].all()].sort(byOrder)
  const last = (list: OwnList) => inOrder(list).at(-1)?.order

  return {
    /** Answers the new step's id, one of one's own where given; it comes last. */
    addStep(text: string, id = newId()): string {
      steps.create(id, { text, order: orderBetween(last('steps'), undefined, random) })
      return id
    },

    /** Answers the new idea's id; it comes last. */
    addIdea(text: string, kind: IdeaKind, id = newId()): string {
      ideas.create(id, { text, kind, order: orderBetween(last('ideas'), undefined, random) })
      return id
    },

    /** One place earlier or later; nothing at the ends. */
    moveBy(list: OwnList, id: string, way: 1 | -1): void {
      const others = inOrder(list).filter((one) => one.id !== id)
      const at = inOrder(list).findIndex((one) => one.id === id) + way
      if (at < 0 || at > others.length) return
      const order = orderBetween(others[at - 1]?.order, others[at]?.order, random)
      own.tables[list].patch(id, { order })
    },

    /** To the place before another one; to the end without one. */
    moveBefore(list: OwnList, id: string, before: string | undefined): void {
      if (id === before) return
      const others = inOrder(list).filter((one) => one.id !== id)
      const found = others.findIndex((one) => one.id === before)
      const at = found < 0 ? others.length : found
      own.tables[list].patch(id, { order: orderBetween(others[at - 1]?.order, others[at]?.order, random) })
    },

    remove: (list: OwnList, id: string) => own.tables[list].remove([id], { by: author, at: now() }),
    restore: (list: OwnList, id: string) => own.tables[list].restore([id]),
    setTrigger: (id: string, trigger: string) => steps.patch(id, { trigger }),
    setChannel: (id: string, channel: string | undefined) => steps.patch(id, { channel }),

    /** Without a feeling the one named before stays. */
    setScore(moment: string, value: number, feeling?: Feeling): void {
      const before = scores.get(moment)
      const kept = before?.removed === undefined ? before?.feeling : undefined
      scores.create(moment, { value, feeling: feeling ?? kept })
    },
    setFeeling: (moment: string, feeling: Feeling | undefined) => scores.patch(moment, { feeling }),
  }
}
