import { expect, it } from 'vitest'
import { groupsOf, inFrame, withGroups } from './together.ts'

const things = [
  { id: 'a', group: 'g' },
  { id: 'b', group: 'g' },
  { id: 'c', group: undefined },
  { id: 'left', group: 'was two' },
]

it('a group of one is none', () => {
  expect([...groupsOf(things)]).toEqual([['g', ['a', 'b']]])
})

it('what is grouped is taken hold of together, each once', () => {
  expect(withGroups(['c', 'b'], things)).toEqual(['c', 'b', 'a'])
  expect(withGroups(['left'], things)).toEqual(['left'])
})

it('a frame holds what lies in it with every edge, and not itself', () => {
  const rect = (x: number) => ({ x, y: 0, width: 10, height: 10 })
  const frame = { id: 'f', rect: { x: 0, y: 0, width: 100, height: 10 } }
  const laid = [frame, { id: 'in', rect: rect(90) }, { id: 'half', rect: rect(95) }]
  expect(inFrame(frame, laid)).toEqual(['in'])
})
