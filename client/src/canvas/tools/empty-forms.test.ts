import { expect, test } from 'vitest'
import { shapeObject } from '../kinds/shape.ts'
import { createTestCanvas, note } from './test-canvas.ts'

const form = (id: string, side: number, more = {}) =>
  shapeObject({
    id,
    form: 'rectangle',
    box: { x: 100, y: 100, width: side, height: side, angle: 0 },
    ink: 'black',
    width: 3,
    text: '',
    textInk: 'black',
    face: { family: 'sans-serif', weight: 500 },
    ...more,
  })

const inside = { x: 180, y: 180 }

test('a tap in an empty form picks it, large or small', () => {
  for (const side of [160, 450]) {
    const canvas = createTestCanvas([form('r', side)])
    canvas.tap(inside)
    expect(canvas.selected).toEqual(['r'])
    expect(canvas.heard.tap[0]?.id).toBe('r')
  }
})

test('what lies in it comes first, also under it', () => {
  const canvas = createTestCanvas([note('a', 150, 150, { z: 0 }), form('r', 160, { z: 9 })])
  canvas.tap(inside)
  expect(canvas.selected).toEqual(['a'])
})

test('of two empty forms the inner one is picked', () => {
  const canvas = createTestCanvas([form('large', 500, { z: 9 }), form('inner', 350)])
  canvas.tap(inside)
  expect(canvas.selected).toEqual(['inner'])
})

test('a pull in a small one takes it along; in a large one it draws a marquee, until it is picked', () => {
  const small = createTestCanvas([form('r', 160)])
  small.dragWithoutLettingGo(inside, { x: 300, y: 300 })
  expect(small.machine.state).toBe('select.dragging')
  const large = createTestCanvas([form('r', 450)])
  large.dragWithoutLettingGo(inside, { x: 300, y: 300 })
  expect(large.machine.state).toBe('select.marquee')
  large.machine.cancel()
  large.tap(inside)
  large.dragWithoutLettingGo(inside, { x: 300, y: 300 })
  expect(large.machine.state).toBe('select.dragging')
})

test('where the paper means something by itself a large form is taken by its line only', () => {
  const canvas = createTestCanvas([form('r', 450)], { isBare: () => false })
  canvas.tap(inside)
  expect(canvas.selected).toEqual([])
  canvas.tap({ x: 101, y: 200 })
  expect(canvas.selected).toEqual(['r'])
})

test('with the key for it one thing of a group is picked, and dragged alone', () => {
  const canvas = createTestCanvas([note('a', 100, 100, { group: 'g' }), note('b', 500, 100, { group: 'g' })])
  canvas.tap({ x: 150, y: 150 })
  expect(canvas.selected).toEqual(['a', 'b'])
  canvas.tap({ x: 550, y: 150 }, { mod: true })
  expect(canvas.selected).toEqual(['b'])
  canvas.drag({ x: 550, y: 150 }, { x: 700, y: 400 })
  expect(canvas.heard.dragEnd[0]?.ids).toEqual(['b'])
})
