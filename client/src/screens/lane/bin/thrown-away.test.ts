import { createBoardActions } from '@brownpaper/shared/lane/board-actions'
import { createCommentActions } from '@brownpaper/shared/lane/comment-actions'
import { openLane } from '@brownpaper/shared/lane/lane'
import { ONE_OF_EACH } from '@brownpaper/shared/lane/test-objects'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bringBack, thrownAway } from './thrown-away.ts'

function someLane() {
  let clock = 0
  let count = 0
  const now = () => ++clock
  const lane = openLane(new Y.Doc(), { now })
  const options = { newId: () => `x${++count}`, random: () => 0.5, now, author: () => 'ana' }
  const board = createBoardActions(lane, { ...options, mayMoveLocked: () => true })
  const comments = createCommentActions(lane, options)
  const throwAway = (table: keyof typeof lane.tables, ...ids: string[]) =>
    lane.tables[table].remove(ids, { by: 'jan', at: now() })
  return { lane, board, comments, throwAway, tables: lane.tables }
}

const texts = (lane: Parameters<typeof thrownAway>[0]) => thrownAway(lane).map(({ text }) => text)

describe('what was thrown away', () => {
  it('is told the latest first, with who did it and when', () => {
    const { lane, tables, throwAway } = someLane()
    tables.notes.create('n1', { kind: 'pain', text: 'te duur' })
    tables.moments.create('m1', { name: 'Winkel' })
    tables.words.create('w1', { text: 'au' })
    throwAway('notes', 'n1')
    throwAway('moments', 'm1')
    throwAway('words', 'w1')
    expect(texts(lane)).toEqual(['au', 'Winkel', 'te duur'])
    expect(thrownAway(lane).at(-1)).toMatchObject({
      what: 'notes',
      kind: 'pain',
      removed: { by: 'jan', at: expect.any(Number) },
    })
  })

  it('leaves out what nobody wrote on', () => {
    const { lane, tables, throwAway } = someLane()
    tables.notes.create('n1', { text: '  ' })
    tables.words.create('w1', { text: '' })
    throwAway('notes', 'n1')
    throwAway('words', 'w1')
    expect(thrownAway(lane)).toEqual([])
  })

  it('has things of every type in it, drawings too', () => {
    const { lane, board, throwAway } = someLane()
    const ids = board.addObjects(Object.values(ONE_OF_EACH)).filter((id) => id !== undefined)
    throwAway('objects', ...ids)
    const types = thrownAway(lane).map((one) => (one.what === 'objects' ? one.type : one.what))
    expect(types.sort()).toEqual(Object.keys(ONE_OF_EACH).sort())
  })

  it('comes back one by one, and can be undone', () => {
    const { lane, tables, throwAway } = someLane()
    tables.notes.create('n1', { text: 'een' })
    tables.notes.create('n2', { text: 'twee' })
    throwAway('notes', 'n1', 'n2')
    const [first] = thrownAway(lane)
    if (first !== undefined) bringBack(lane, first)
    expect(tables.notes.ids()).toHaveLength(1)
    lane.history.undo()
    expect(tables.notes.ids()).toEqual([])
  })

  it('holds a thread as one thing, with the answers that went with it alone', () => {
    const { lane, comments, tables } = someLane()
    const thread = comments.addComment({ x: 1, y: 2 }, 'klopt dit?')
    const early = comments.reply(thread, 'nee') ?? ''
    comments.reply(thread, 'ja')
    comments.removeComment(early)
    comments.removeComment(thread)
    const found = thrownAway(lane)
    expect(found.map(({ text }) => text)).toEqual(['klopt dit?', 'nee'])
    expect(found[0]).toMatchObject({ what: 'comments', author: 'ana', answers: 1 })
    if (found[0] !== undefined) bringBack(lane, found[0])
    expect(tables.comments.all().map(({ text }) => text)).toEqual(['klopt dit?', 'ja'])
    expect(texts(lane)).toEqual(['nee'])
  })
})
