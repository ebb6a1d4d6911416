import { expect, test } from 'vitest'
import { createTestCanvas, note } from './test-canvas.ts'

const pen = { kind: 'pen', pointerId: 7 } as const
const finger = { kind: 'touch', pointerId: 2 } as const
const from = { x: 300, y: 300 }
const to = { x: 400, y: 350 }

test('the first touch of a pen makes fingers pan while the pen draws', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.drag(from, to, pen)
  expect(canvas.heard.penMode).toEqual([{ on: true }])
  canvas.drag(from, to, finger)
  expect(canvas.heard.strokeEnd).toHaveLength(1)
  expect(canvas.camera.x).toBeCloseTo(-100)
})

test('before a pen came, a finger draws', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.drag(from, to, finger)
  expect(canvas.heard.strokeEnd).toHaveLength(1)
})

test('a hand laid down while the pen draws is not heard', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.dragWithoutLettingGo(from, to, pen)
  canvas.drag({ x: 500, y: 500 }, { x: 520, y: 560 }, finger)
  expect(canvas.machine.state).toBe('pen.drawing')
  canvas.up(to, pen)
  expect(canvas.heard.strokeEnd).toHaveLength(1)
  expect(canvas.camera.x).toBe(0)
})

test('a pen takes over from the hand that came first', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.dragWithoutLettingGo({ x: 500, y: 500 }, { x: 503, y: 509 }, finger)
  canvas.drag(from, to, pen)
  expect(canvas.heard.strokeEnd).toHaveLength(1)
  expect(canvas.heard.strokeEnd[0]?.points[0]?.slice(0, 2)).toEqual([300, 300])
})

test('in pen mode a finger still taps, but drags nothing', () => {
  const canvas = createTestCanvas([note('a', 250, 250)])
  canvas.tap({ x: 800, y: 100 }, pen)
  canvas.tap(from, finger)
  expect(canvas.selected).toEqual(['a'])
  canvas.clock.advance(1000)
  canvas.drag(from, to, finger)
  expect(canvas.heard.dragEnd).toEqual([])
  expect(canvas.camera.x).toBeCloseTo(-100)
})

test('switched off, fingers use the tool again', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.drag(from, to, pen)
  canvas.machine.setPenMode(false)
  canvas.drag(from, to, finger)
  expect(canvas.heard.strokeEnd).toHaveLength(2)
  expect(canvas.heard.penMode.at(-1)).toEqual({ on: false })
})

test('a pen holds for the menu too', () => {
  const canvas = createTestCanvas([note('a', 250, 250)])
  canvas.down(from, pen)
  canvas.clock.advance(600)
  expect(canvas.heard.longPress).toMatchObject([{ id: 'a' }])
})
