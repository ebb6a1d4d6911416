import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import { openWorkshop, SETTINGS_ID } from '../workshop/workshop.ts'
import { type Overtaken, watchOvertaken } from './overtaken.ts'

/** Two who have the same, each told of what the other's took the place of. */
function two() {
  const sides = [1, 2].map((clientID) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = clientID
    const workshop = openWorkshop(ydoc, { now: () => 0 })
    const told: Overtaken[] = []
    watchOvertaken(workshop, (overtaken) => told.push(overtaken))
    const write = (values: object) => workshop.tables.settings.patch(SETTINGS_ID, values)
    return { ydoc, workshop, told, write }
  })
  const [a, b] = [must(sides[0]), must(sides[1])]
  const meet = () => {
    const [ofA, ofB] = [a, b].map(({ ydoc }) => Y.encodeStateAsUpdate(ydoc))
    Y.applyUpdate(b.ydoc, must(ofA))
    Y.applyUpdate(a.ydoc, must(ofB))
  }
  a.workshop.tables.settings.create(SETTINGS_ID, { goal: '' })
  meet()
  return { a, b, meet }
}

it('of two who write one thing at the same moment, the one whose words went hears of both', () => {
  const { a, b, meet } = two()
  a.write({ goal: 'Minder' })
  a.write({ goal: 'Minder bellers' })
  b.write({ goal: 'Niemand verrast' })
  b.write({ goal: 'Niemand wordt verrast' })
  meet()
  const stands = a.workshop.tables.settings.get(SETTINGS_ID)?.goal
  expect(b.workshop.tables.settings.get(SETTINGS_ID)?.goal).toBe(stands)
  const [loser, winner] = stands === 'Minder bellers' ? [b, a] : [a, b]
  const [mine, theirs] = ['Minder bellers', 'Niemand wordt verrast'].sort((one) => (one === stands ? 1 : -1))
  expect(loser.told).toEqual([
    { table: 'settings', id: SETTINGS_ID, part: 'goal', mine: { goal: mine }, theirs: { goal: theirs } },
  ])
  expect(winner.told).toEqual([])
})

it('nobody hears of what was changed by somebody who had seen it, or of another thing', () => {
  const { a, b, meet } = two()
  a.write({ goal: 'Minder bellers' })
  meet()
  b.write({ goal: 'Minder' })
  b.write({ goal: 'Minder boze bellers' })
  a.write({ reason: 'Klachten' })
  meet()
  b.write({ product: 'Roaming' })
  meet()
  expect([a.told, b.told]).toEqual([[], []])
})
