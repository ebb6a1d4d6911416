import { laySlips } from '@brownpaper/shared/lane/lay-slips'
import { cellKey } from '@brownpaper/shared/lane/layout'
import { createSlipActions } from '@brownpaper/shared/lane/slip-actions'
import { describe, expect, it } from 'vitest'
import { createLaneView } from './lane-view.ts'
import { channelText, shownChannels } from './shown-channels.ts'
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

  it('has the channel of a step beside the one of the moment it was laid at', () => {
    const { lane, view, actions, first } = openTestLane()
    actions.setChannel(first, 'web')
    const piece = { id: 'slip', kind: 'action', text: 'Ik bel', trigger: '', channel: 'phone' } as const
    laySlips(lane, { strips: [[piece]], scores: [] })
    view.subscribe(() => {})
    expect(view.current().otherChannels.get(first)).toBeUndefined()
    createSlipActions(lane, actions).addToMoment('slip', first)
    const { otherChannels } = view.current()
    const find = (id: string) => ({
      id,
      name: id.toUpperCase(),
      icon: 'other',
      owner: '',
      isExternal: false,
      order: '',
      removed: undefined,
    })
    expect(channelText(shownChannels(lane.tables.moments.get(first), otherChannels, find))).toBe(
      'WEB + PHONE',
    )
  })

  it('gives notes the height their text needs', () => {
    const { view, actions, first } = openTestLane()
    const id = actions.addNote('pain', { at: 'cell', moment: first }, 'lang')
    view.setHeights((note, atLeast) => (note.text === 'lang' ? 200 : atLeast))
    expect(view.current().layout.notes.get(id)?.rect.height).toBe(200)
  })

  it('tells of a move on free paper by its note alone, as a whole layout would have it', () => {
    const { lane, workshop, view, actions } = openTestLane()
    const id = actions.addNote('plain', { at: 'paper', x: 10, y: 20 }, 'los')
    const heard: (readonly string[] | undefined)[] = []
    view.current()
    view.subscribe((free) => heard.push(free && [...free]))
    view.current()
    const before = view.current()
    lane.tables.notes.patch(id, { kind: 'plain', place: { at: 'paper', x: -5000, y: 300 } })
    const after = view.current()
    expect(heard).toEqual([[id]])
    expect(after).not.toBe(before)
    expect(after.layout.rows).toBe(before.layout.rows)
    const whole = createLaneView(lane, workshop).current()
    expect(after.layout.notes.get(id)).toEqual(whole.layout.notes.get(id))
    expect(after.layout.bounds).toEqual(whole.layout.bounds)
  })

  it('lays out everything when a note leaves free paper, is restacked or thrown away', () => {
    const { lane, view, actions, first } = openTestLane()
    const id = actions.addNote('plain', { at: 'paper', x: 10, y: 20 }, 'los')
    const heard: unknown[] = []
    view.subscribe((free) => heard.push(free))
    view.current()
    lane.tables.notes.patch(id, { layer: 'b' })
    view.current()
    lane.tables.notes.patch(id, { kind: 'pain', place: { at: 'cell', moment: first, order: 'a' } })
    view.current()
    lane.tables.notes.remove([id], { by: 'me', at: 1 })
    expect(heard).toEqual([undefined, undefined, undefined])
    expect(view.current().layout.notes.has(id)).toBe(false)
  })
})
