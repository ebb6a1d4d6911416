import { expect, it } from 'vitest'
import type { Feeling } from '../lane/feeling.ts'
import { type Score, scoreId } from '../lane/lane.ts'
import { momentScores } from './moment-scores.ts'

const score = (moment: string, member: string, value: number, feeling?: Feeling): Score => ({
  id: scoreId(moment, member),
  removed: undefined,
  value,
  feeling,
})

it('takes the scores of each moment together and keeps each member’s own', () => {
  const scores = momentScores([
    score('a', 'x', -3),
    score('a', 'y', 0),
    score('a', 'z', -2),
    score('b', 'x', 2),
  ])
  expect(scores.get('a')).toMatchObject({ median: -2, spread: 3, count: 3, low: -3, high: 0 })
  expect(scores.get('a')?.own.get('y')?.value).toBe(0)
  expect(scores.get('b')).toMatchObject({ median: 2, spread: 0, count: 1 })
  expect(scores.get('c')).toBeUndefined()
})

it('tells the feeling most members named', () => {
  const all = [
    score('a', 'x', -1, 'sad'),
    score('a', 'y', -2, 'angry'),
    score('a', 'z', -2, 'angry'),
    score('a', 'w', -2),
  ]
  expect(momentScores(all).get('a')?.feeling).toBe('angry')
  expect(momentScores(all.toReversed()).get('a')?.feeling).toBe('angry')
  expect(momentScores([score('a', 'x', 1)]).get('a')?.feeling).toBeUndefined()
})
