import { expect, it } from 'vitest'
import { royalHints } from './royal-hints.ts'
import { openTestLane } from './test-lane.ts'

it('asks for a brand value, and for a fix where it hurts, at the moment one looks at', () => {
  const { lane, view, actions, first, third } = openTestLane()
  const hints = (brandValue: string, moment = first) =>
    royalHints(view.current(), (id) => lane.tables.moments.get(id), { moment, brandValue })
  expect(hints('')).toEqual(['no-brand-value'])
  expect(hints('honest')).toEqual([])
  actions.setScore(first, 'jan', -2)
  expect(hints('honest')).toEqual(['on-a-dip'])
  actions.addNote('improvement', { at: 'cell', moment: first }, 'idee')
  expect(hints('honest')).toEqual([])
  actions.setRoyal(first, { brandValue: 'honest', idea: '' })
  expect(hints('clear', third)).toEqual(['too-close', 'too-many'])
})
