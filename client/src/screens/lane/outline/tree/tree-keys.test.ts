import { expect, test } from 'vitest'
import { treeCommand } from './tree-keys.ts'

const press = (key: string, held: Partial<Parameters<typeof treeCommand>[0]> = {}) =>
  treeCommand({ key, code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held })

test('arrows walk, and with Alt they carry', () => {
  expect(press('ArrowDown')).toEqual({ go: 'down' })
  expect(press('ArrowRight')).toEqual({ go: 'in' })
  expect(press('ArrowRight', { altKey: true })).toEqual({ push: 'right' })
})

test('with Alt and Shift arrows size, and two letters turn, by their place', () => {
  expect(press('ArrowRight', { altKey: true, shiftKey: true })).toEqual({ size: 'right' })
  expect(press('é', { code: 'KeyE', altKey: true })).toEqual({ turn: 1, isLittle: false })
  expect(press('œ', { code: 'KeyQ', altKey: true, shiftKey: true })).toEqual({ turn: -1, isLittle: true })
  expect(press('x', { code: 'KeyX', altKey: true })).toBeUndefined()
})

test('digits are read by their place, also where the key gives a sign', () => {
  expect(press('&', { code: 'Digit1' })).toEqual({ digit: 1 })
  expect(press('!', { code: 'Digit1', shiftKey: true })).toBeUndefined()
})

test('letters look for a line, in every alphabet', () => {
  expect(press('ş')).toEqual({ letter: 'ş' })
  expect(press('a', { ctrlKey: true })).toBeUndefined()
})

test('the menu key and its substitute open the menu', () => {
  expect(press('ContextMenu')).toEqual({ act: 'menu' })
  expect(press('F10', { shiftKey: true })).toEqual({ act: 'menu' })
})

test('one step back and forth as everywhere, with Ctrl or Cmd', () => {
  expect(press('z', { metaKey: true })).toEqual({ act: 'undo' })
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ act: 'redo' })
})
