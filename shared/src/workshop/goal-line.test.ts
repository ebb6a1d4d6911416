import { describe, expect, it } from 'vitest'
import { demoWorkshop } from '../demo/demo.ts'
import { goalLine } from './goal-line.ts'

const goal = {
  kind: 'quantitative',
  text: 'Klachten',
  unit: '',
  baseline: 1400,
  target: 210,
  due: '',
} as const
const line = (change: object) => goalLine({ ...goal, ...change }, 'nl')

describe('a goal in one line', () => {
  it('tells how it stands, what it is to become and when', () => {
    const [first, second] = demoWorkshop('nl').goals
    expect(goalLine({ ...goal, ...first }, 'nl')).toBe(
      'Verrassingsrekeningen per maand: van 1.400 naar 210 rekeningen, uiterlijk 30 juni 2027',
    )
    expect(goalLine({ ...goal, ...second }, 'en')).toBe(
      'NPS onder klanten met een uitschieter: from −46 to 0 NPS, by 30 June 2027',
    )
  })

  it('leaves out what is not known', () => {
    expect(line({ target: undefined })).toBe('Klachten: nu 1.400')
    expect(line({ baseline: undefined, unit: '%' })).toBe('Klachten: naar 210%')
    expect(line({ baseline: undefined, target: undefined })).toBe('Klachten')
    expect(line({ text: ' ' })).toBe('van 1.400 naar 210')
  })

  it('has no figures where the goal is one of words', () => {
    expect(line({ kind: 'qualitative', due: '2027-06-30' })).toBe('Klachten: uiterlijk 30 juni 2027')
  })

  it('takes no nonsense for a day', () => {
    expect(line({ due: 'morgen' })).toBe('Klachten: van 1.400 naar 210')
    expect(line({ due: '2027-13-90' })).toBe('Klachten: van 1.400 naar 210')
  })
})
