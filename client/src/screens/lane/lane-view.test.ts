import { cellKey } from '@brownpaper/shared/lane/layout'
import { describe, expect, it } from 'vitest'
import { openTestLane } from './test-lane.ts'

describe('a view of a lane', () => {
  it('is the same object until something changes, listened to or not', () => {
    const { view, actions, first } = openTestLane()
    const before = view.current()
    expect(view.current()).toBe(before)
    const stop = view.subscribe(() => {})
    expect(view.current()).toBe(before)
    actions.addNote('pain', { at: 'cell', moment: first })
    const after = view.current()
    expect(after).not.toBe(before)
    expect(after.layout.cells.get(cellKey(first, 'pain'))).toHaveLength(1)
    stop()
    expect(view.current()).toBe(after)
  })

  it('sees what happened while nobody listened', () => {
    const { view, actions, third } = openTestLane()
    view.subscribe(() => {})()
    actions.removeMoment(third)
    expect(view.current().layout.columns).toHaveLength(2)
  })

  it('tells of changes in the lane and in the phases, once each', () => {
    const { view, actions, workshop, first } = openTestLane()
    let heard = 0
    view.subscribe(() => heard++)
    actions.setScore(first, 'jan', 2)
    workshop.tables.phases.patch('use', { name: 'Gebruik' })
    expect(heard).toBe(2)
    expect(view.current().phases.map((phase) => phase.name)).toEqual(['Kiezen', 'Gebruik'])
    expect(view.current().scores.get(first)?.median).toBe(2)
  })

  it('gives notes the height their text needs', () => {
    const { view, actions, first } = openTestLane()
    const id = actions.addNote('pain', { at: 'cell', moment: first }, 'lang')
    view.setHeights((note, atLeast) => (note.text === 'lang' ? 200 : atLeast))
    expect(view.current().layout.notes.get(id)?.rect.height).toBe(200)
  })
})
