import { describe, expect, it } from 'vitest'
import { openTestLane } from '../test-lane.ts'
import { createObjectFeed, idOf, type PaperContent, thingOf } from './paper-objects.ts'

function openFeed() {
  const test = openTestLane()
  const { tables } = test.lane
  const feed = createObjectFeed()
  const content = (more: Partial<PaperContent> = {}): PaperContent => ({
    layout: test.layout(),
    note: (id) => tables.notes.get(id),
    moment: (id) => tables.moments.get(id),
    word: (id) => tables.words.get(id),
    channel: () => undefined,
    canWrite: true,
    ring: '#000',
    scoring: () => undefined,
    isHovered: () => false,
    unnamed: 'Naamloos',
    addMoment: 'Moment toevoegen',
    ...more,
  })
  const changes = (more?: Partial<PaperContent>) => feed(content(more)).map((change) => change.id)
  return { ...test, changes }
}

describe('the objects of a lane', () => {
  it('are told once, and then only what changed', () => {
    const { actions, changes, first } = openFeed()
    expect(changes()).toContain(idOf.head(first))
    expect(changes()).toEqual([])
    const id = actions.addNote('pain', { at: 'cell', moment: first }, 'een')
    expect(changes()).toEqual([id])
    actions.setScore(first, 'jan', 1)
    expect(changes()).toEqual([idOf.face(first)])
    actions.removeNotes([id])
    expect(changes()).toEqual([id])
  })

  it('offer nothing to do to who only reads', () => {
    const { changes, first } = openFeed()
    expect(changes({ canWrite: false })).not.toContain(idOf.plus(first))
  })

  it('are known by their ids', () => {
    expect(thingOf('abc')).toEqual({ what: 'note', id: 'abc' })
    expect(thingOf(idOf.face('m1'))).toEqual({ what: 'face', id: 'm1' })
    expect(thingOf('toString:m1')).toEqual({ what: 'note', id: 'toString:m1' })
  })
})
