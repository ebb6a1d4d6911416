import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { byOrder } from '../base/order.ts'
import { seededRandom } from '../base/seeded-random.ts'
import { stepOf } from '../programme/step.ts'
import { carryOver, notYetLaid, openOwn } from './own.ts'
import { createOwnActions } from './own-actions.ts'
import { ideaKindOf, ownPartOf, writtenBefore } from './own-part.ts'

function openTestOwn() {
  const own = openOwn(new Y.Doc(), { now: () => 0 })
  let made = 0
  const options = { newId: () => `id${made++}`, random: seededRandom('own'), now: () => 0, author: 'me' }
  const actions = createOwnActions(own, options)
  const texts = () => [...own.tables.steps.all()].sort(byOrder).map(({ text }) => text)
  return { own, actions, texts }
}

describe('what one writes alone', () => {
  it('stands in the order one wrote it, and goes where one moves it', () => {
    const { actions, texts } = openTestOwn()
    const [a, b, c] = ['a', 'b', 'c'].map((text) => actions.addStep(text))
    expect(texts()).toEqual(['a', 'b', 'c'])
    actions.moveBy('steps', c ?? '', -1)
    expect(texts()).toEqual(['a', 'c', 'b'])
    actions.moveBy('steps', a ?? '', -1)
    actions.moveBefore('steps', b ?? '', a)
    expect(texts()).toEqual(['b', 'a', 'c'])
    actions.moveBefore('steps', b ?? '', undefined)
    expect(texts()).toEqual(['a', 'c', 'b'])
  })

  it('is thrown away and brought back, and undone as one gesture', () => {
    const { own, actions, texts } = openTestOwn()
    const id = actions.addStep('a')
    actions.remove('steps', id)
    expect(texts()).toEqual([])
    actions.restore('steps', id)
    expect(texts()).toEqual(['a'])
    own.history.undo()
    expect(texts()).toEqual([])
  })

  it('keeps a feeling when only the face changes', () => {
    const { own, actions } = openTestOwn()
    actions.setScore('m1', -2)
    actions.setFeeling('m1', 'angry')
    actions.setScore('m1', 1)
    expect(own.tables.scores.get('m1')).toMatchObject({ value: 1, feeling: 'angry' })
  })

  it('counts as new until it is laid, unless it says nothing', () => {
    const { own, actions } = openTestOwn()
    const id = actions.addStep('a')
    actions.addStep('  ')
    actions.addIdea('b', 'improvement')
    actions.setScore('m1', 0)
    expect(notYetLaid(own)).toEqual({ steps: 1, ideas: 1, scores: 1 })
    own.tables.steps.patch(id, { laid: true })
    expect(notYetLaid(own)).toMatchObject({ steps: 0 })
  })
})

describe('carrying over what a dropped copy held', () => {
  it('makes what is missing, changes what is as it was, and keeps both texts where one went on', () => {
    const { own, actions, texts } = openTestOwn()
    const id = actions.addStep('samen')
    const there = own.tables.steps.get(id)
    const base = { trigger: '', channel: undefined, laid: false, removed: undefined }
    const fresh = { ...base, id: 'x', order: 'z1', text: 'nieuw' }
    carryOver(own, [
      { table: 'steps', id: 'x', before: null, after: fresh },
      { table: 'steps', id, before: there ?? null, after: { ...there, trigger: 'de brief' } },
    ])
    expect(texts()).toEqual(['samen', 'nieuw'])
    expect(own.tables.steps.get(id)).toMatchObject({ text: 'samen', trigger: 'de brief' })
    const before = { ...base, id, order: 'a', text: 'toen' }
    carryOver(own, [{ table: 'steps', id, before, after: { ...before, text: 'toen en meer' } }])
    expect(texts()).toContain('samen')
    expect(texts()).toContain('toen en meer')
  })
})

describe('what a step asks to write alone', () => {
  it('is told by its activity', () => {
    expect(ownPartOf('write')).toBe('steps')
    expect(ownPartOf('score')).toBe('scores')
    expect([ownPartOf('free'), ideaKindOf('free')]).toEqual(['ideas', 'plain'])
    expect([ownPartOf('ideas-alone'), ideaKindOf('ideas-alone')]).toEqual(['ideas', 'improvement'])
  })

  it('is looked for in the steps before, the latest first', () => {
    const steps = (['write', 'build', 'score', 'discuss', 'ideas-alone', 'ideas'] as const).map((activity) =>
      stepOf(activity, activity, activity === 'ideas-alone' ? { isDropped: true } : {}),
    )
    const before = (stepId: string, begun: readonly string[], shared = stepId) => {
      const times = Object.fromEntries(begun.map((id, index) => [id, index]))
      return writtenBefore({ steps }, stepId, { begun: times, shared })
    }
    expect(before('write', ['write'])).toEqual([])
    expect(before('build', ['write', 'build'])).toEqual(['steps'])
    expect(before('ideas', ['write', 'score'])).toEqual(['scores', 'steps'])
    expect(before('unknown', ['write'])).toEqual([])
    // Passed over, it brought nothing; a group ahead went through it by itself.
    expect(before('build', ['build'])).toEqual([])
    expect(before('discuss', ['write', 'build'], 'build')).toEqual(['scores', 'steps'])
  })
})
