import { expect, test } from 'vitest'
import { quoted } from './quoted.ts'

test('words get marks of ours once, and an amount stays with its sign', () => {
  expect(quoted(' "Waarom betaal ik € 214 extra?" ')).toBe('“Waarom betaal ik €\u00a0214 extra?”')
  expect(quoted('Waarom?')).toBe('“Waarom?”')
})
