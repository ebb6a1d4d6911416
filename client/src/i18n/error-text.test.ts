import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { beforeAll, expect, test } from 'vitest'
import { errorText } from './error-text.ts'
import { i18n } from './i18n.ts'
import { nl } from './nl.ts'

beforeAll(() => i18n.show('nl', nl))

test('a known code has its own words, an unknown one the general ones', () => {
  expect(errorText('link-reset')).toBe(nl.errors['link-reset'])
  expect(errorText('teapot')).toBe(nl.errors.unknown)
  expect(errorText('__proto__')).toBe(nl.errors.unknown)
})

test('every reason to end a connection is told in words of its own', () => {
  for (const name of Object.keys(CLOSE_CODES)) expect(Object.keys(nl.errors), name).toContain(name)
})
