import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
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

const areasOf = (files: Record<string, Tree>): Tree => Object.assign({}, ...Object.values(files))

/** Those everyone fetches, and those that come with what they belong to. */
const dutch = flat(areasOf(import.meta.glob<Tree>('./nl/*.ts', { eager: true })))
const english = flat(areasOf(import.meta.glob<Tree>('./en/*.ts', { eager: true })))

test('each area is fetched at first or comes later', () => {
  // The page for checks has its own.
  const later = [
    'check',
    ...Object.keys(import.meta.glob('./later/*.ts')).map((path) => path.slice('./later/'.length, -3)),
  ]
  const areas = Object.keys(import.meta.glob('./nl/*.ts')).map((path) => path.slice('./nl/'.length, -3))
  expect([...Object.keys(nl), ...later].sort()).toEqual(areas.sort())
  expect(Object.keys(en)).toEqual(Object.keys(nl))
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
