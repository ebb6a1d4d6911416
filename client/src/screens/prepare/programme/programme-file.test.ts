import { templateSteps } from '@brownpaper/shared/programme/programme'
import { expect, test } from 'vitest'
import { readProgramme, writeProgramme } from './programme-file.ts'

const steps = templateSteps('two-hours')
const changed = (change: object) =>
  JSON.stringify({ ...JSON.parse(writeProgramme({ name: 'Ons', steps })), ...change })

test('a programme reads back as it was written', () => {
  expect(readProgramme(writeProgramme({ name: 'Ons', steps }))).toEqual({ name: 'Ons', steps })
})

test.each([
  ['no JSON', 'Programma'],
  ['another file', '{"format":"journey-demo"}'],
  ['no steps', changed({ steps: [] })],
  ['a step twice', changed({ steps: [steps[0], steps[0]] })],
  ['a step of zero minutes', changed({ steps: [{ ...steps[0], minutes: 0 }] })],
  ['what we do not know in a step', changed({ steps: [{ ...steps[0], run: 'alert(1)' }] })],
  ['no name', changed({ name: ' ' })],
])('%s is no programme', (_what, text) => {
  expect(readProgramme(text)).toBeUndefined()
})
