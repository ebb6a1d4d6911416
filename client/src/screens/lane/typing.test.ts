import { MAX_NOTE_CHARACTERS } from '@brownpaper/shared/lane/clip'
import { describe, expect, it } from 'vitest'
import { openTestLane } from './test-lane.ts'
import { dropIfEmpty, typeInto } from './typing.ts'

const paper = { at: 'paper', x: 0, y: 0 } as const

describe('typing', () => {
  it('goes into the text until it is full, and says so', () => {
    const { lane, actions } = openTestLane()
    const id = actions.addNote('plain', paper, 'abc')
    expect(typeInto(lane, 'notes', id, [{ at: 3, remove: 0, insert: 'd' }])).toBe(true)
    expect(typeInto(lane, 'notes', id, [{ at: 4, remove: 0, insert: 'x'.repeat(5000) }])).toBe(false)
    expect(lane.tables.notes.text(id)).toHaveLength(MAX_NOTE_CHARACTERS)
    expect(typeInto(lane, 'notes', id, [{ at: 0, remove: 4, insert: 'wxyz' }])).toBe(true)
    expect(lane.tables.notes.text(id).startsWith('wxyzx')).toBe(true)
  })

  it('never leaves half a character where the room ends', () => {
    const { lane, actions } = openTestLane()
    const id = actions.addNote('plain', paper, 'x'.repeat(MAX_NOTE_CHARACTERS - 1))
    typeInto(lane, 'notes', id, [{ at: 0, remove: 0, insert: '😀' }])
    expect(lane.tables.notes.text(id).isWellFormed()).toBe(true)
  })
})

describe('what was made and stayed empty', () => {
  it('leaves no trace', () => {
    const { lane, actions } = openTestLane()
    const before = actions.addNote('plain', paper, 'blijft')
    const id = actions.addNote('plain', paper)
    dropIfEmpty(lane, 'notes', id, () => actions.removeNotes([id]))
    expect(lane.tables.notes.ids()).toEqual([before])
    lane.history.undo()
    expect(lane.tables.notes.ids()).toEqual([])
  })

  it('goes, and nothing else, when something else happened meanwhile', () => {
    const { lane, actions } = openTestLane()
    const id = actions.addNote('plain', paper)
    const later = actions.addNote('plain', paper, 'later')
    dropIfEmpty(lane, 'notes', id, () => actions.removeNotes([id]))
    expect(lane.tables.notes.ids()).toEqual([later])
  })

  it('stays when somebody wrote in it', () => {
    const { lane, actions } = openTestLane()
    const id = actions.addNote('plain', paper, 'van een ander')
    dropIfEmpty(lane, 'notes', id, () => actions.removeNotes([id]))
    expect(lane.tables.notes.ids()).toEqual([id])
  })
})
