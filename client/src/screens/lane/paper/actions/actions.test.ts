import { expect, test } from 'vitest'
import { finding as english } from '../../../../i18n/en/finding.ts'
import { finding as dutch } from '../../../../i18n/nl/finding.ts'
import { paperActions, scopeOf } from './actions.ts'

test('no two actions share a chord in the same scope', () => {
  const taken = new Map<string, string>()
  for (const action of paperActions) {
    for (const chord of action.keys) {
      const place = `${scopeOf(action)} ${chord}`
      expect(taken.get(place), `${place} for ${action.id}`).toBeUndefined()
      taken.set(place, action.id)
    }
  }
})

test('no action is there twice, and every text belongs to one', () => {
  const ids = paperActions.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(Object.keys(dutch.actions).sort())
})

test('every action is told in both languages, each by another name', () => {
  for (const texts of [dutch.actions, english.actions]) {
    const names = paperActions.map(({ id }) => texts[id])
    expect(new Set(names).size).toBe(names.length)
  }
})

test('what cannot be done by choosing it is done by keys', () => {
  for (const { id, run, keys, isByKeyOnly } of paperActions) {
    if (run === undefined || isByKeyOnly) expect(keys.length, id).toBeGreaterThan(0)
  }
})

test('what a key of another program does says so', () => {
  for (const { id, run, keysAre } of paperActions) {
    if (run === undefined) expect(keysAre, id).toBe("another's")
  }
})
