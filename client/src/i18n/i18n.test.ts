import { expect, test } from 'vitest'
import { versions as english } from './en/versions.ts'
import { i18n } from './i18n.ts'
import { versions as dutch } from './nl/versions.ts'

test('an area that comes later is there from then on, in whatever language is shown', () => {
  i18n.show('nl', { common: { menu: 'Menu' } })
  expect(i18n.t('versions.keep')).toBe('versions.keep')
  i18n.add('versions', { nl: dutch, en: english })
  expect(i18n.t('versions.keep')).toBe('Bewaar een versie')
  expect(i18n.t('common.menu')).toBe('Menu')
  i18n.show('en', { common: { menu: 'Menu' } })
  expect(i18n.t('versions.keep')).toBe('Keep a version')
  expect(i18n.t('versions.notes', { count: 2 })).toBe('2 notes')
})
