import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createCommentActions, MAX_COMMENT_CHARACTERS } from './comment-actions.ts'
import { commentThreads } from './comment-threads.ts'
import { openLane } from './lane.ts'

function openComments() {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  let at = 0
  const actions = createCommentActions(lane, {
    newId: () => `c${at}`,
    now: () => ++at,
    author: () => 'jan',
  })
  const texts = () =>
    commentThreads(lane).map(({ first, replies }) => [first, ...replies].map(({ text }) => text))
  return { lane, actions, texts, comments: lane.tables.comments }
}

describe('comments', () => {
  it('are threads with their replies, the oldest first', () => {
    const { lane, actions, texts } = openComments()
    const one = actions.addComment({ on: 'n1', x: 3, y: 4 }, 'klopt dit?')
    actions.addComment({ x: 10, y: 20 }, 'hier nog iets')
    actions.reply(one, 'ja')
    expect(texts()).toEqual([['klopt dit?', 'ja'], ['hier nog iets']])
    expect(commentThreads(lane)[0]).toMatchObject({
      id: one,
      pin: { on: 'n1', x: 3, y: 4 },
      isResolved: false,
    })
  })

  it('are settled, and open again with a reply', () => {
    const { lane, actions } = openComments()
    const one = actions.addComment({ x: 0, y: 0 }, 'wie doet dit?')
    actions.resolve(one)
    expect(commentThreads(lane)[0]?.isResolved).toBe(true)
    actions.reply(one, 'toch nog iets')
    expect(commentThreads(lane)[0]?.isResolved).toBe(false)
  })

  it('go with their replies; one written meanwhile keeps the thread and its pin', () => {
    const { lane, actions, texts, comments } = openComments()
    const one = actions.addComment({ on: 'n1', x: 3, y: 4 }, 'eerst')
    actions.reply(one, 'antwoord')
    actions.removeComment(one)
    expect(texts()).toEqual([])
    comments.create('late', { author: 'piet', at: 9, answers: one, text: 'ik schreef nog' })
    expect(texts()).toEqual([['ik schreef nog']])
    expect(commentThreads(lane)[0]).toMatchObject({ id: one, pin: { on: 'n1', x: 3, y: 4 } })
  })

  it('that answer nobody, themselves or each other are all still shown', () => {
    const { texts, comments } = openComments()
    comments.create('lost', { at: 1, answers: 'never there', text: 'los' })
    comments.create('self', { at: 2, answers: 'self', text: 'zelf' })
    comments.create('x', { at: 3, answers: 'y', text: 'x' })
    comments.create('y', { at: 4, answers: 'x', text: 'y' })
    expect(texts().flat().sort()).toEqual(['los', 'x', 'y', 'zelf'])
  })

  it('to a thread that is not there are not written', () => {
    const { actions, comments } = openComments()
    expect(actions.reply('gone', 'hallo?')).toBeUndefined()
    expect(comments.ids()).toEqual([])
  })

  it('are cut to what a remark takes, between characters', () => {
    const { actions, comments } = openComments()
    const id = actions.addComment({ x: Number.NaN, y: 0 }, `${'x'.repeat(MAX_COMMENT_CHARACTERS - 1)}😀`)
    const { text = '', x } = comments.get(id) ?? {}
    expect(text.length).toBeLessThanOrEqual(MAX_COMMENT_CHARACTERS)
    expect(text.isWellFormed()).toBe(true)
    expect(x).toBe(0)
  })
})
