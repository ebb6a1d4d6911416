import { centreOf } from '@brownpaper/shared/geometry/rect'
import { laneSpot } from '@brownpaper/shared/lane/lane-spot'
import { describe, expect, it } from 'vitest'
import { emptyLayout, openTestLane } from '../test-lane.ts'
import {
  cellForNew,
  freePlace,
  noteAt,
  type PaperSpot,
  rectAt,
  SPOT_ROWS,
  spotOf,
  spotOfNote,
  stepFrom,
} from './paper-spot.ts'

const everything = { x: -1000, y: -1000, width: 10_000, height: 10_000 }

describe('walking over the paper', () => {
  it('goes along moments and rows, through the notes of a cell, and stops at the edges', () => {
    const { lane, actions, layout, first, second, third } = openTestLane()
    const [a, b] = ['a', 'b'].map((text) => actions.addNote('trigger', { at: 'cell', moment: first }, text))
    let spot: PaperSpot = { moment: first, row: 'head', index: 0 }
    const go = (...way: ('left' | 'right' | 'up' | 'down')[]) => {
      for (const one of way) spot = stepFrom(layout(), spot, one)
      return spot
    }
    expect(noteAt(layout(), go('up', 'left', 'down'))).toBe(a)
    expect(noteAt(layout(), go('down'))).toBe(b)
    expect(go('down')).toMatchObject({ row: 'action', index: 0 })
    expect(noteAt(layout(), go('up'))).toBe(b)
    expect(go('right')).toEqual({ moment: second, row: 'trigger', index: 0 })
    expect(go('right', 'right', 'right').moment).toBe(third)
    for (const _ of SPOT_ROWS) go('down')
    expect(spot).toMatchObject({ row: 'curve' })
    expect(go('up')).toMatchObject({ row: 'improvement' })
    lane.tables.evidence.create('brief', { moment: first })
    expect(go('down')).toMatchObject({ row: 'evidence' })
  })

  it('has a box for every spot, and finds the spot of every box', () => {
    const { lane, actions, layout, first } = openTestLane()
    actions.addNote('pain', { at: 'cell', moment: first }, 'een')
    lane.tables.evidence.create('brief', { moment: first })
    for (const { moment } of layout().columns) {
      for (const row of SPOT_ROWS) {
        const rect = rectAt(layout(), { moment, row, index: 0 })
        expect(rect).toBeDefined()
        if (rect === undefined) continue
        expect(spotOf(laneSpot(layout(), centreOf(rect)))).toMatchObject({ moment, row })
      }
    }
  })

  it('knows where a note lies, unless it lies free', () => {
    const { actions, layout, first } = openTestLane()
    const id = actions.addNote('pain', { at: 'cell', moment: first })
    const free = actions.addNote('plain', { at: 'paper', x: 0, y: 2000 })
    expect(spotOfNote(layout(), id)).toEqual({ moment: first, row: 'pain', index: 0 })
    expect(spotOfNote(layout(), free)).toBeUndefined()
  })
})

describe('a new note', () => {
  it('goes where one is, else to the first moment in view without one', () => {
    const { actions, layout, first, second } = openTestLane()
    const spot: PaperSpot = { moment: second, row: 'head', index: 0 }
    expect(cellForNew(layout(), 'pain', { spot, visible: everything })).toBe(second)
    expect(cellForNew(layout(), 'pain', { spot: undefined, visible: everything })).toBe(first)
    actions.addNote('pain', { at: 'cell', moment: first })
    expect(cellForNew(layout(), 'pain', { spot: undefined, visible: everything })).toBe(second)
    expect(cellForNew(emptyLayout(), 'pain', { spot: undefined, visible: everything })).toBeUndefined()
  })

  it('on free paper lies beside what is there', () => {
    const { actions, layout } = openTestLane()
    const wanted = { x: 0, y: 2000 }
    expect(freePlace(layout(), wanted)).toEqual(wanted)
    actions.addNote('plain', { at: 'paper', ...wanted })
    expect(freePlace(layout(), wanted)).not.toEqual(wanted)
  })

  it('on free paper lies beside a thing that is there', () => {
    const { layout } = openTestLane()
    const wanted = { x: 0, y: 2000 }
    const thing = { ...wanted, width: 72, height: 72 }
    expect(freePlace(layout(), wanted, [thing])).not.toEqual(wanted)
  })
})
