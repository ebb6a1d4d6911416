import { commentThreads } from '@brownpaper/shared/lane/comment-threads'
import { describe, expect, it } from 'vitest'
import { openTestLane } from '../test-lane.ts'
import { paintEvidence } from './paint-evidence.ts'
import { createObjectFeed, idOf, type PaperContent, thingOf } from './paper-objects.ts'

const WORDS = {
  frame: 'Kader',
  imageFailed: '',
  imageLoading: '',
  sending: '',
  waiting: '',
  people: 'Foto met mensen',
}

function openFeed() {
  const test = openTestLane()
  const { tables } = test.lane
  const feed = createObjectFeed()
  const content = (more: Partial<PaperContent> = {}): PaperContent => ({
    layout: test.layout(),
    note: (id) => tables.notes.get(id),
    moment: (id) => tables.moments.get(id),
    word: (id) => tables.words.get(id),
    channels: () => [],
    evidence: (id) => tables.evidence.get(id),
    evidencePainter: () => paintEvidence,
    things: tables.objects.all(),
    threads: commentThreads(test.lane),
    pending: [],
    picture: () => ({ picture: undefined, state: 'loading' }),
    heightOf: () => 3,
    rectOf: (id) => test.layout().notes.get(id)?.rect,
    who: (id) => ({ name: id, initials: id.slice(0, 2), colour: '#000' }),
    thingWords: WORDS,
    editing: undefined,
    mayLock: false,
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

  it('are things and pins too, each told anew only when it changed', () => {
    const { lane, changes } = openFeed()
    changes()
    const { objects, comments } = lane.tables
    objects.create('frame', { type: 'frame', text: 'Later' })
    objects.create('sign', { type: 'emoji', emoji: '👍' })
    comments.create('remark', { author: 'jan', at: 1, on: 'sign' })
    expect(changes()).toEqual(expect.arrayContaining(['frame', 'sign', idOf.comment('remark')]))
    expect(changes()).toEqual([])
    objects.patch('sign', { locked: true })
    expect(changes()).toEqual(['sign'])
    expect(changes({ editing: 'frame' })).toEqual(['frame'])
    objects.remove(['sign'], { by: 'jan', at: 2 })
    expect(changes({ editing: 'frame' })).toEqual(['sign'])
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
