import { expect, test } from 'vitest'
import { ariaChord, chordsOf, isSingle, type KeyPress } from './chords.ts'

type Pressed = Partial<Omit<KeyPress, 'getModifierState'>> & { readonly altGr?: boolean }

const press = ({ altGr = false, ...parts }: Pressed, onMac = false) =>
  chordsOf(
    {
      key: '',
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      getModifierState: (name) => name === 'AltGraph' && altGr,
      ...parts,
    },
    { onMac },
  )

test('a letter goes by its character on a Latin keyboard, wherever the key is', () => {
  expect(press({ key: 'z', code: 'KeyY', ctrlKey: true })).toEqual(['Mod+Z'])
  expect(press({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true })).toEqual(['Mod+Shift+Z'])
})

test('a letter goes by its place where the keyboard is not Latin', () => {
  expect(press({ key: 'я', code: 'KeyZ', ctrlKey: true })).toEqual(['Mod+Z'])
  expect(press({ key: 'х', code: 'BracketLeft' })).toEqual(['['])
})

test('with Alt a letter goes by its place: there Alt makes other characters', () => {
  expect(press({ key: 'å', code: 'KeyA', altKey: true }, true)).toEqual(['Alt+A'])
  expect(press({ key: 'C', code: 'KeyC', altKey: true, shiftKey: true })).toEqual(['Alt+Shift+C'])
})

test('a digit goes by its place, and what else the key writes comes second', () => {
  expect(press({ key: '!', code: 'Digit1', shiftKey: true })).toEqual(['Shift+1'])
  expect(press({ key: '-', code: 'Digit6' })).toEqual(['6', '-'])
  expect(press({ key: '2', code: 'Numpad2' })).toEqual(['2'])
})

test('a sign is itself however it is made', () => {
  expect(press({ key: '+', code: 'Equal', ctrlKey: true, shiftKey: true })).toEqual(['Mod+='])
  expect(press({ key: '?', code: 'Minus', shiftKey: true })).toEqual(['?'])
  expect(press({ key: '[', code: 'Digit8', ctrlKey: true, altKey: true, altGr: true })).toContain('[')
})

test('Cmd is Mod on a Mac and nothing elsewhere; Ctrl is nothing on a Mac', () => {
  expect(press({ key: 'd', code: 'KeyD', metaKey: true }, true)).toEqual(['Mod+D'])
  expect(press({ key: 'd', code: 'KeyD', metaKey: true })).toEqual([])
  expect(press({ key: 'd', code: 'KeyD', ctrlKey: true }, true)).toEqual([])
})

test('named keys keep what is held with them', () => {
  expect(press({ key: 'ArrowUp', code: 'ArrowUp', altKey: true })).toEqual(['Alt+ArrowUp'])
  expect(press({ key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toEqual(['Shift+Shift'])
})

test('only bare letters, digits and signs are single keys', () => {
  expect(['N', 'Shift+1', '?', ']'].map((chord) => isSingle(chord as 'N'))).toEqual([true, true, true, true])
  expect(['Mod+N', 'Alt+A', 'Enter', 'F2'].map((chord) => isSingle(chord as 'Enter'))).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('a screen reader is told the keys of this system', () => {
  expect(ariaChord('Mod+Shift+Z', { onMac: false })).toBe('Control+Shift+Z')
  expect(ariaChord('Mod+Shift+Z', { onMac: true })).toBe('Meta+Shift+Z')
})
