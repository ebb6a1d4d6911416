import { expect, it } from 'vitest'
import { judge, type Sample } from './verdict.ts'

const hour = (at: (minute: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: 60 }, (_, minute) => ({ minute, megabytes: 150, p99Ms: 8, lagMs: 12, ...at(minute) }))
const flat = (samples: Sample[]) => judge(samples).map(({ isFlat }) => isFlat)

it('calls steady numbers flat, however they warmed up and whatever one bad moment did', () => {
  expect(flat(hour((minute) => ({ megabytes: minute < 10 ? 80 + minute * 7 : 150 + (minute % 3) })))).toEqual(
    [true, true, true],
  )
  expect(flat(hour((minute) => ({ p99Ms: minute === 50 ? 900 : 8 })))).toEqual([true, true, true])
})

it('sees what grows', () => {
  expect(flat(hour((minute) => ({ megabytes: 150 + minute })))).toEqual([false, true, true])
  expect(flat(hour((minute) => ({ p99Ms: 8 + minute * 0.2 })))).toEqual([true, false, true])
})

it('has nothing against a soak too short to show a trend', () => {
  expect(flat(hour(() => ({})).slice(0, 1))).toEqual([true, true, true])
})
