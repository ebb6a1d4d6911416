import { expect, it } from 'vitest'
import { moveMomentBy } from './move-moment.ts'
import { openTestLane } from './test-lane.ts'

it('moves a moment along the journey, over the edge of its phase, and stops at the ends', () => {
  const { actions, layout, names, first, lane } = openTestLane()
  const later = () => moveMomentBy(actions, layout(), first, 1)
  later()
  expect(names()).toEqual(['Afsluiten', 'Vergelijken', 'Welkomstmail'])
  later()
  expect(names()).toEqual(['Afsluiten', 'Vergelijken', 'Welkomstmail'])
  expect(lane.tables.moments.get(first)?.phase).toBe('use')
  later()
  expect(names()).toEqual(['Afsluiten', 'Welkomstmail', 'Vergelijken'])
  later()
  expect(names()).toEqual(['Afsluiten', 'Welkomstmail', 'Vergelijken'])
  moveMomentBy(actions, layout(), first, -1)
  moveMomentBy(actions, layout(), first, -1)
  expect(lane.tables.moments.get(first)?.phase).toBe('choose')
})
