import { describe, expect, test } from 'vitest'
import { arranging as englishArranging } from './en/arranging.ts'
import { prepare as englishPrepare } from './en/prepare.ts'
import { versions as englishVersions } from './en/versions.ts'
import { en } from './en.ts'
import { arranging as dutchArranging } from './nl/arranging.ts'
import { prepare as dutchPrepare } from './nl/prepare.ts'
import { versions as dutchVersions } from './nl/versions.ts'
import { nl } from './nl.ts'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value)
    else for (const [inner, text] of flat(value, `${path}${key}.`)) found.set(inner, text)
  }
  return found
}

/** Those everyone fetches, and those that come with what they belong to. */
const dutch = flat({ ...nl, arranging: dutchArranging, prepare: dutchPrepare, versions: dutchVersions })
const english = flat({
  ...en,
  arranging: englishArranging,
  prepare: englishPrepare,
  versions: englishVersions,
})

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort())
})

describe.each([
  ['Dutch', dutch],
  ['English', english],
])('%s', (_language, texts) => {
  test('no text is empty and none shouts', () => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toContain('!')
    }
  })

  test('what has a form for one has a form for more', () => {
    for (const key of texts.keys()) {
      const base = key.replace(/_(one|other)$/, '')
      if (base !== key)
        expect([texts.has(`${base}_one`), texts.has(`${base}_other`)], base).toEqual([true, true])
    }
  })
})

test('a text fills in the same things in both languages', () => {
  const holes = (text: string | undefined): string[] =>
    [...(text?.match(/\{\{.*?\}\}|<\/?\w+>/g) ?? [])].sort()
  for (const [key, text] of dutch) expect(holes(english.get(key)), key).toEqual(holes(text))
})
