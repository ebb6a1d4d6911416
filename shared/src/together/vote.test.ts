import { describe, expect, it } from 'vitest'
import { countVotes, isBallot } from './vote.ts'

const options = [
  { id: 'a', label: 'App', groupId: 'g1' },
  { id: 'b', label: 'Brief', groupId: 'g2' },
  { id: 'c', label: 'Chat' },
]

describe('counting', () => {
  it('tells dots and how many people gave them, more people before equal dots of fewer', () => {
    expect(countVotes(options, [['b', 'b'], ['a', 'c'], ['a'], []])).toEqual([
      { id: 'a', dots: 2, voters: 2 },
      { id: 'b', dots: 2, voters: 1 },
      { id: 'c', dots: 1, voters: 1 },
    ])
  })
})

describe('a ballot', () => {
  const vote = { options, dots: 2, excludesOwn: true }

  it('has as many dots as one has, for options there are', () => {
    expect(isBallot(vote, ['c', 'c'], 'g1')).toBe(true)
    expect(isBallot(vote, [], 'g1')).toBe(true)
    expect(isBallot(vote, ['c', 'c', 'c'], 'g1')).toBe(false)
    expect(isBallot(vote, ['z'], 'g1')).toBe(false)
  })

  it('gives nothing to one’s own group where that is left out', () => {
    expect(isBallot(vote, ['a'], 'g1')).toBe(false)
    expect(isBallot(vote, ['a'], 'g2')).toBe(true)
    expect(isBallot(vote, ['a'], undefined)).toBe(true)
    expect(isBallot({ ...vote, excludesOwn: false }, ['a'], 'g1')).toBe(true)
  })
})
