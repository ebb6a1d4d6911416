import { openWorkshop, SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { agreementPrint, approvalBy, approvalId } from './agreement.ts'

const groups = [{ id: 'g', name: 'Groep 1', laneId: 'l', personaId: 'sanne' }]

test('what was agreed on is told from what was changed since, and nothing else counts', () => {
  const workshop = openWorkshop(new Y.Doc(), { now: () => 0 })
  const { settings, personas, goals } = workshop.tables
  settings.create(SETTINGS_ID, { goal: 'Niemand verrast', scopeOut: 'Vast' })
  personas.create('sanne', { name: 'Sanne', iQuestion: 'Ik koos onbeperkt?' })
  const agreed = agreementPrint(workshop, groups)

  settings.patch(SETTINGS_ID, { location: 'Zaal 2' })
  personas.patch('sanne', { motives: 'Rust' })
  expect(agreementPrint(workshop, groups)).toBe(agreed)

  personas.patch('sanne', { iQuestion: 'Ik wil weg?' })
  expect(agreementPrint(workshop, groups)).not.toBe(agreed)
  personas.patch('sanne', { iQuestion: 'Ik koos onbeperkt?' })
  expect(agreementPrint(workshop, groups)).toBe(agreed)

  goals.create('churn', { kind: 'quantitative', text: 'Opzeggers', baseline: 12, target: 6, unit: '%' })
  const measured = agreementPrint(workshop, groups)
  goals.patch('churn', { unit: 'per dag' })
  expect(agreementPrint(workshop, groups)).not.toBe(measured)
  goals.remove(['churn'], { by: 'lead', at: 0 })
  expect(agreementPrint(workshop, groups)).toBe(agreed)

  settings.patch(SETTINGS_ID, { scopeOut: '' })
  expect(agreementPrint(workshop, groups)).not.toBe(agreed)
})

test('an agreement is with one persona or with the preparation, and with nothing else', () => {
  expect(approvalBy(approvalId('m1'))).toBe('m1')
  expect(approvalBy(approvalId('m1', 'g1'), 'g1')).toBe('m1')
  expect(approvalBy(approvalId('m1', 'g1'), 'g2')).toBeUndefined()
  expect(approvalBy(approvalId('m1', 'g1'))).toBeUndefined()
  expect(approvalBy(approvalId('m1'), 'g1')).toBeUndefined()
})
