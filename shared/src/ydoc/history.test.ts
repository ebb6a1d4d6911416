import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type LaneDocument, openLane } from '../lane/lane.ts'

const cell = (moment: string, order = 'a') => ({ at: 'cell', moment, order }) as const

function two() {
  let now = 0
  const left = openLane(new Y.Doc(), { now: () => now })
  const right = openLane(new Y.Doc(), { now: () => now })
  const meet = () => {
    Y.applyUpdate(right.ydoc, Y.encodeStateAsUpdate(left.ydoc, Y.encodeStateVector(right.ydoc)))
    Y.applyUpdate(left.ydoc, Y.encodeStateAsUpdate(right.ydoc, Y.encodeStateVector(left.ydoc)))
  }
  return { left, right, meet, later: () => (now += 10_000) }
}

const type = (lane: LaneDocument, id: string, insert: string) =>
  lane.tables.notes.editText(id, { at: lane.tables.notes.text(id).length, remove: 0, insert })

describe('undo', () => {
  it('takes back a burst of typing, then the making, and redo brings all of it again', () => {
    const { left, later } = two()
    left.tables.notes.create('n1', { text: '' })
    type(left, 'n1', 'hal')
    type(left, 'n1', 'lo')
    later()
    type(left, 'n1', ' daar')
    left.history.undo()
    expect(left.tables.notes.text('n1')).toBe('hallo')
    left.history.undo()
    expect(left.tables.notes.text('n1')).toBe('')
    left.history.undo()
    expect(left.tables.notes.ids()).toEqual([])
    for (let i = 0; i < 3; i++) left.history.redo()
    expect(left.tables.notes.text('n1')).toBe('hallo daar')
    expect(left.history.canRedo).toBe(false)
  })

  it('from within a field takes back typing in that text alone', () => {
    const { left, later } = two()
    left.tables.notes.create('n1', { text: '' })
    left.tables.notes.create('n2', { text: '' })
    type(left, 'n1', 'hallo')
    later()
    type(left, 'n1', ' daar')
    expect(left.history.undoTyping('notes', 'n2')).toBeUndefined()
    expect(left.history.undoTyping('notes', 'n1')).toEqual({ done: true, leftAlone: 0 })
    expect(left.history.undoTyping('notes', 'n1')).toEqual({ done: true, leftAlone: 0 })
    expect(left.history.undoTyping('notes', 'n1')).toBeUndefined()
    expect(left.tables.notes.ids()).toEqual(['n1', 'n2'])
    expect(left.history.redoTyping('notes', 'n2')).toBeUndefined()
    left.history.redoTyping('notes', 'n1')
    expect(left.tables.notes.text('n1')).toBe('hallo')
  })

  it('left alone is not done again either: what somebody threw away stays away', () => {
    const { left, right, meet } = two()
    left.tables.notes.create('n1', { text: 'van mij' })
    meet()
    right.tables.notes.remove(['n1'], { by: 'anna', at: 1 })
    meet()
    expect(left.history.undo()).toEqual({ done: true, leftAlone: 1 })
    expect(left.history.redo()).toEqual({ done: true, leftAlone: 0 })
    expect(left.tables.notes.get('n1')?.removed?.by).toBe('anna')
  })

  it('does not take away again what somebody else brought back', () => {
    const { left, right, meet } = two()
    left.tables.notes.create('n1', { text: 'van mij' })
    left.history.undo()
    meet()
    right.tables.notes.restore(['n1'])
    meet()
    expect(left.history.redo()).toEqual({ done: true, leftAlone: 1 })
    expect(left.history.undo()).toEqual({ done: true, leftAlone: 0 })
    expect(left.tables.notes.ids()).toEqual(['n1'])
    right.tables.notes.remove(['n1'], { by: 'anna', at: 1 })
    meet()
    expect(left.history.redo()).toEqual({ done: true, leftAlone: 0 })
    expect(left.tables.notes.ids()).toEqual(['n1'])
  })

  it('takes one gesture as one step, however much it wrote', () => {
    const { left } = two()
    left.change(() => {
      left.tables.notes.create('n1', { text: 'a' })
      left.tables.notes.create('n2', { text: 'b' })
    })
    left.change(() => {
      left.tables.notes.patch('n1', { kind: 'pain', place: cell('x') })
      left.tables.notes.remove(['n2'], { by: 'me', at: 1 })
    })
    left.history.undo()
    expect(left.tables.notes.get('n1')?.kind).toBe('plain')
    expect(left.tables.notes.ids()).toEqual(['n1', 'n2'])
    left.history.undo()
    expect(left.tables.notes.ids()).toEqual([])
  })

  it('takes what is done in a series as one step, as long as nothing and no time comes between', () => {
    const { left, later } = two()
    const grow = (kind: 'pain' | 'action' | 'trigger') =>
      left.history.inSeries('kind', () => left.tables.notes.patch('n1', { kind }))
    left.tables.notes.create('n1', { text: 'a' })
    grow('pain')
    grow('action')
    left.history.undo()
    expect(left.tables.notes.get('n1')?.kind).toBe('plain')
    left.history.redo()
    expect(left.tables.notes.get('n1')?.kind).toBe('action')
    grow('pain')
    left.tables.notes.patch('n1', { place: cell('x') })
    grow('trigger')
    later()
    grow('action')
    for (const kind of ['trigger', 'pain', 'pain', 'action', 'plain']) {
      left.history.undo()
      expect(left.tables.notes.get('n1')?.kind).toBe(kind)
    }
    expect(left.tables.notes.ids()).toEqual(['n1'])
  })

  it('asks once for all of a series whether somebody changed it since', () => {
    const { left, right, meet } = two()
    left.tables.notes.create('n1', { text: 'a' })
    for (const kind of ['pain', 'action', 'trigger'] as const)
      left.history.inSeries('kind', () => left.tables.notes.patch('n1', { kind }))
    meet()
    right.tables.notes.patch('n1', { kind: 'improvement' })
    meet()
    expect(left.history.undo()).toEqual({ done: true, leftAlone: 1 })
    expect(left.tables.notes.get('n1')?.kind).toBe('improvement')
  })

  it('follows one’s own work only', () => {
    const { left, right, meet } = two()
    right.tables.notes.create('theirs', { text: 'van haar' })
    meet()
    left.tables.notes.create('mine', { text: 'van mij' })
    left.history.undo()
    expect(left.history.undo()).toEqual({ done: false, leftAlone: 0 })
    expect(left.tables.notes.ids()).toEqual(['theirs'])
  })

  it('leaves alone what others have changed since, and says so', () => {
    const { left, right, meet } = two()
    left.tables.notes.create('n1', { kind: 'pain', place: cell('x'), text: '' })
    left.tables.notes.patch('n1', { kind: 'pain', place: cell('y') })
    meet()
    right.tables.notes.patch('n1', { kind: 'action', place: cell('z') })
    meet()
    expect(left.history.undo()).toEqual({ done: true, leftAlone: 1 })
    expect(left.tables.notes.get('n1')?.place).toEqual(cell('z'))
    expect(left.history.undo()).toEqual({ done: true, leftAlone: 1 })
    expect(left.tables.notes.ids()).toEqual(['n1'])
  })

  it('takes out one’s own letters and keeps those others typed between them', () => {
    const { left, right, meet } = two()
    left.tables.notes.create('n1', { text: '' })
    type(left, 'n1', 'abc')
    meet()
    right.tables.notes.editText('n1', { at: 1, remove: 0, insert: 'XX' })
    meet()
    left.history.undo()
    expect(left.tables.notes.text('n1')).toBe('XX')
    left.history.redo()
    expect(left.tables.notes.text('n1')).toBe('aXXbc')
  })

  it('stays in step when others erased all one typed', () => {
    const { left, right, meet, later } = two()
    left.tables.notes.create('n1', { text: '' })
    type(left, 'n1', 'een')
    later()
    left.tables.notes.create('n2', { text: '' })
    type(left, 'n2', 'twee')
    meet()
    right.tables.notes.setText('n2', '')
    meet()
    expect(left.history.undo()).toEqual({ done: true, leftAlone: 1 })
    expect(left.tables.notes.text('n1')).toBe('een')
    left.history.undo()
    expect(left.tables.notes.get('n2')?.removed).toBeDefined()
    expect(left.tables.notes.text('n1')).toBe('een')
    left.history.undo()
    expect(left.tables.notes.text('n1')).toBe('')
  })

  it('brings back what one removed', () => {
    const { left } = two()
    left.tables.notes.create('n1', { text: 'weg' })
    left.tables.notes.remove(['n1'], { by: 'me', at: 1 })
    left.history.undo()
    expect(left.tables.notes.ids()).toEqual(['n1'])
    left.history.redo()
    expect(left.tables.notes.ids()).toEqual([])
  })

  it('does not follow what the server or the tray wrote', () => {
    const { left } = two()
    left.change(() => left.tables.notes.create('n1', { text: 'server' }), 'server')
    expect(left.history.canUndo).toBe(false)
  })

  it('takes a step done elsewhere in its turn, and redo does it again', () => {
    const { left } = two()
    const heard: string[] = []
    left.tables.notes.create('n1', { text: 'eerst' })
    left.history.addOutside({ undo: () => heard.push('undo'), redo: () => heard.push('redo') })
    left.tables.notes.create('n2', { text: 'daarna' })
    left.history.undo()
    expect(heard).toEqual([])
    left.history.undo()
    left.history.redo()
    expect(heard).toEqual(['undo', 'redo'])
    expect(left.tables.notes.ids()).toEqual(['n1'])
  })

  it('takes a step done elsewhere out of its turn, once, and leaves the others', () => {
    const { left } = two()
    const heard: string[] = []
    const takeBack = left.history.addOutside({
      undo: () => heard.push('undo'),
      redo: () => heard.push('redo'),
    })
    left.tables.notes.create('n1', { text: 'daarna' })
    takeBack()
    takeBack()
    expect(heard).toEqual(['undo'])
    expect(left.tables.notes.ids()).toEqual(['n1'])
    left.history.undo()
    expect(left.tables.notes.ids()).toEqual([])
  })
})
