import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFieldText, fieldPart, MAX_FIELD_CHARACTERS } from './field-text.ts'
import { applySplice, offsetAfter, rebaseSplice, type Splice, spliceBetween } from './text-splice.ts'

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '👍🏽', 'é'), maxLength: 12 })

test('the change between two texts makes the one into the other and cuts no emoji', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(20), (before, after, caret) => {
      const splice = spliceBetween(before, after, Math.min(caret, after.length))
      if (!splice) {
        expect(before).toBe(after)
        return
      }
      expect(applySplice(before, splice)).toBe(after)
      expect(splice.insert.isWellFormed()).toBe(true)
      expect(before.slice(splice.at, splice.at + splice.remove).isWellFormed()).toBe(true)
    }),
  )
})

test('the caret says which of two equal letters was typed', () => {
  expect(spliceBetween('aa', 'aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' })
  expect(spliceBetween('aa', 'aaa', 3)).toEqual({ at: 2, remove: 0, insert: 'a' })
})

test("a change done after another's removes nothing the other put in", () => {
  const changesOf = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom('', 'X', 'YY'))
      .map(([a, b, insert]): Splice => ({ at: Math.min(a, b), remove: Math.abs(a - b), insert }))
  const text = 'abcdefgh'
  fc.assert(
    fc.property(changesOf(text), changesOf(text), (mine, theirs) => {
      const marked = { ...theirs, insert: theirs.insert.toLowerCase() }
      const after = rebaseSplice(mine, marked).reduce(applySplice, applySplice(text, marked))
      const kept = [...text].filter((_, at) => {
        const isIn = ({ at: from, remove }: Splice) => at >= from && at < from + remove
        return !isIn(mine) && !isIn(theirs)
      })
      expect(after.replaceAll(/[XYxy]/g, '')).toBe(kept.join(''))
      expect(after).toContain(mine.insert)
      expect(after).toContain(marked.insert)
    }),
  )
})

test("others' letters before the caret move it along, letters behind it do not", () => {
  const field = createFieldText('een twee')
  expect(field.told('nul een twee', { start: 3, end: 3 })).toEqual({
    value: 'nul een twee',
    start: 7,
    end: 7,
  })
  expect(field.told('nul een twee drie', { start: 7, end: 7 })).toMatchObject({ start: 7, end: 7 })
  expect(offsetAfter(3, { at: 3, remove: 0, insert: 'x' })).toBe(3)
})

test("others' letters right before a selection are no part of it", () => {
  const field = createFieldText('een drie')
  expect(field.told('een twee drie', { start: 4, end: 8 })).toMatchObject({ start: 9, end: 13 })
})

test('what was typed comes back from the document without touching the field', () => {
  const field = createFieldText('')
  expect(field.typed('k', 1)).toEqual([{ at: 0, remove: 0, insert: 'k' }])
  expect(field.told('k', { start: 1, end: 1 })).toBeUndefined()
})

test('an undo puts the caret where the text changed', () => {
  const field = createFieldText('een drie')
  expect(field.moved('een twee drie')).toEqual({ value: 'een twee drie', start: 9, end: 9 })
  expect(field.moved('een drie')).toEqual({ value: 'een drie', start: 4, end: 4 })
  expect(field.moved('een drie')).toBeUndefined()
})

test('of an endless text the field holds the beginning, and typing in it is typing in the text', () => {
  const long = `${'a'.repeat(MAX_FIELD_CHARACTERS - 1)}👍 en meer`
  const field = createFieldText(long)
  const shown = fieldPart(long)
  expect(shown).toHaveLength(MAX_FIELD_CHARACTERS - 1)
  const [splice] = field.typed(shown.slice(2), 0)
  expect(splice).toEqual({ at: 0, remove: 2, insert: '' })
  const after = long.slice(2)
  expect(field.told(after, { start: 0, end: 0 })?.value).toBe(fieldPart(after))
  expect(fieldPart('a'.repeat(MAX_FIELD_CHARACTERS))).toHaveLength(MAX_FIELD_CHARACTERS)
})

test('during a composition the field is left alone, and both texts survive', () => {
  const field = createFieldText('wereld')
  field.composes()
  expect(field.typed('´wereld', 1)).toEqual([{ at: 0, remove: 0, insert: '´' }])
  expect(field.told('´wereld vandaag', { start: 1, end: 1 })).toBeUndefined()
  expect(field.typed('éwereld', 1)).toEqual([{ at: 0, remove: 1, insert: 'é' }])
  expect(field.composed({ start: 1, end: 1 })).toEqual({
    value: 'éwereld vandaag',
    start: 1,
    end: 1,
  })
})

test('whatever two people do, also composing, the field ends as the document does', () => {
  const edits = fc.record({
    who: fc.constantFrom('me', 'other', 'compose', 'composed'),
    at: fc.nat(20),
    remove: fc.nat(3),
    insert: fc.constantFrom('', 'x', 'yz', '👍🏽'),
  })
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 30 }), (steps) => {
      let document = 'begin'
      let shown = 'begin'
      const field = createFieldText(document)
      const tell = () => {
        shown = field.told(document, { start: 0, end: 0 })?.value ?? shown
      }
      for (const { who, insert, ...step } of steps) {
        const text = who === 'other' ? document : shown
        const at = Math.min(step.at, text.length)
        const splice = { at, remove: Math.min(step.remove, text.length - at), insert }
        if (who === 'me') {
          shown = applySplice(shown, splice)
          document = field.typed(shown, at + insert.length).reduce(applySplice, document)
        } else if (who === 'other') document = applySplice(document, splice)
        else if (who === 'compose') field.composes()
        else shown = field.composed({ start: 0, end: 0 })?.value ?? shown
        tell()
      }
      shown = field.composed({ start: 0, end: 0 })?.value ?? shown
      expect(shown).toBe(document)
    }),
  )
})
