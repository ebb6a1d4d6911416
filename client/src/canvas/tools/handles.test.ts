import { expect, test } from 'vitest'
import { connectorObject } from '../kinds/connector.ts'
import { emojiObject } from '../kinds/emoji.ts'
import { shapeObject } from '../kinds/shape.ts'
import { createTestCanvas, note } from './test-canvas.ts'

const face = { family: 'hand', weight: 500 }

const shape = (id: string, x: number, y: number, more = {}) =>
  shapeObject({
    id,
    box: { x, y, width: 200, height: 100, angle: 0 },
    form: 'rectangle',
    ink: 'black',
    fill: 'white',
    width: 3,
    text: '',
    textInk: 'black',
    face,
    ...more,
  })

const selected = (...objects: readonly ReturnType<typeof shape>[]) => {
  const canvas = createTestCanvas(objects)
  canvas.selection.set(objects.map(({ id }) => id))
  return canvas
}

test('a corner pulls two sides, the opposite corner stays', () => {
  const canvas = selected(shape('a', 100, 100))
  canvas.drag({ x: 300, y: 200 }, { x: 400, y: 230 })
  expect(canvas.heard.resizeEnd[0]?.boxes.get('a')).toEqual({
    x: 100,
    y: 100,
    width: 300,
    height: 130,
    angle: 0,
  })
})

test('a side pulls alone', () => {
  const canvas = selected(shape('a', 100, 100))
  canvas.drag({ x: 100, y: 150 }, { x: 50, y: 300 })
  expect(canvas.heard.resizeEnd[0]?.boxes.get('a')).toEqual({
    x: 50,
    y: 100,
    width: 250,
    height: 100,
    angle: 0,
  })
})

test('shift keeps the ratio, alt the middle', () => {
  const canvas = selected(shape('a', 100, 100))
  canvas.drag({ x: 300, y: 200 }, { x: 400, y: 200 }, { shift: true })
  canvas.drag({ x: 300, y: 200 }, { x: 320, y: 210 }, { alt: true })
  expect(canvas.heard.resizeEnd.map(({ boxes }) => boxes.get('a'))).toEqual([
    { x: 100, y: 100, width: 300, height: 150, angle: 0 },
    { x: 80, y: 90, width: 240, height: 120, angle: 0 },
  ])
})

test('nothing is turned inside out: it ends at a least size', () => {
  const canvas = selected(shape('a', 100, 100))
  canvas.drag({ x: 300, y: 200 }, { x: 10, y: 10 })
  expect(canvas.heard.resizeEnd[0]?.boxes.get('a')).toMatchObject({ x: 100, y: 100, width: 8, height: 8 })
})

test('a turned box grows along its own sides', () => {
  const box = { x: 300, y: 200, width: 200, height: 100, angle: Math.PI / 2 }
  const canvas = selected(shape('a', 0, 0, { box }))
  // Its right side now looks down, from the middle (400, 250) to (400, 350).
  canvas.drag({ x: 400, y: 350 }, { x: 400, y: 400 })
  const next = canvas.heard.resizeEnd[0]?.boxes.get('a')
  expect(next?.width).toBeCloseTo(250)
  expect(next?.height).toBeCloseTo(100)
  expect((next?.y ?? 0) + (next?.height ?? 0) / 2).toBeCloseTo(275)
})

test('several things grow together in their ratio', () => {
  const canvas = selected(shape('a', 100, 100), shape('b', 500, 300))
  canvas.drag({ x: 700, y: 400 }, { x: 1000, y: 550 })
  const boxes = canvas.heard.resizeEnd[0]?.boxes
  expect(boxes?.get('a')).toMatchObject({ x: 100, y: 100, width: 300, height: 150 })
  expect(boxes?.get('b')).toMatchObject({ x: 700, y: 400, width: 300, height: 150 })
})

test('a slow hand pulls a side in line with a neighbour, ctrl does not', () => {
  const creep = (mod: boolean) => {
    const canvas = createTestCanvas([shape('a', 100, 100), shape('b', 500, 300)])
    canvas.selection.set(['a'])
    canvas.down({ x: 300, y: 150 })
    for (let step = 0; step < 10; step++) {
      canvas.clock.advance(200)
      canvas.move({ x: 497, y: 150 + (step % 2) }, { mod })
    }
    canvas.up({ x: 497, y: 150 })
    return canvas.heard.resizeEnd[0]?.boxes.get('a')?.width
  }
  expect(creep(false)).toBe(400)
  expect(creep(true)).toBe(397)
})

test('while it is pulled the draft shows, and escape takes it back', () => {
  const canvas = selected(shape('a', 100, 100))
  canvas.dragWithoutLettingGo({ x: 300, y: 200 }, { x: 400, y: 230 })
  expect(canvas.shown.drafts?.get('a')?.rect.width).toBeGreaterThan(300)
  canvas.machine.cancel()
  expect(canvas.isUntouched()).toBe(true)
})

test('what goes while it is pulled is let go', () => {
  const canvas = selected(shape('a', 100, 100))
  canvas.dragWithoutLettingGo({ x: 300, y: 200 }, { x: 400, y: 230 })
  canvas.remove('a')
  expect(canvas.isUntouched()).toBe(true)
})

test('what somebody else moves while I pull it becomes what I made of it', () => {
  const canvas = selected(shape('a', 100, 100))
  canvas.dragWithoutLettingGo({ x: 300, y: 200 }, { x: 400, y: 230 })
  canvas.put(shape('a', 700, 10))
  canvas.up({ x: 400, y: 230 })
  expect(canvas.heard.resizeEnd[0]?.boxes.get('a')).toMatchObject({ x: 100, y: 100, width: 300, height: 130 })
})

test('an emoji has corners alone and keeps its ratio', () => {
  const emoji = emojiObject({
    id: 'e',
    emoji: '🙂',
    box: { x: 100, y: 100, width: 100, height: 100, angle: 0 },
  })
  const canvas = createTestCanvas([emoji])
  canvas.selection.set(['e'])
  canvas.drag({ x: 200, y: 200 }, { x: 300, y: 210 })
  expect(canvas.heard.resizeEnd[0]?.boxes.get('e')).toMatchObject({ width: 200, height: 200 })
})

test('a note in a cell has no handles to pull, one on free paper has, and what is locked has not', () => {
  const canvas = createTestCanvas([
    note('cell', 100, 100),
    note('free', 300, 100, { resize: 'free' }),
    note('locked', 500, 100, { resize: 'free', locked: true }),
  ])
  for (const [id, x] of [
    ['cell', 200],
    ['free', 400],
    ['locked', 600],
  ] as const) {
    canvas.selection.set([id])
    canvas.drag({ x, y: 200 }, { x: x + 40, y: 250 })
  }
  expect(canvas.heard.resizeEnd.map(({ boxes }) => [...boxes.keys()])).toEqual([['free']])
})

test('a thing turns around its middle; shift in steps, and nearly straight is straight', () => {
  const canvas = selected(shape('a', 300, 200))
  // The handle stands 20 px off the lower left corner of a box around (400, 250).
  const handle = { x: 280, y: 320 }
  canvas.drag(handle, { x: 330, y: 130 })
  canvas.drag(handle, { x: 335, y: 135 }, { shift: true })
  const [free, stepped] = canvas.heard.rotateEnd.map(({ boxes }) => boxes.get('a'))
  expect(free?.angle).toBeCloseTo(Math.PI / 2)
  expect(((stepped?.angle ?? 1) / (Math.PI / 12)) % 1).toBeCloseTo(0)
  expect(free).toMatchObject({ width: 200, height: 100 })
})

test('a tap on a plus asks for a neighbour, pulling it makes a connector', () => {
  const canvas = createTestCanvas([
    note('a', 100, 100, { plus: ['right', 'bottom'], connects: true }),
    note('b', 500, 100, { connects: true }),
  ])
  canvas.selection.set(['a'])
  canvas.tap({ x: 224, y: 150 })
  expect(canvas.heard.plusHandle).toEqual([{ id: 'a', side: 'right' }])
  expect(canvas.selected).toEqual(['a'])
  canvas.drag({ x: 224, y: 150 }, { x: 500, y: 152 })
  expect(canvas.heard.connectEnd).toEqual([
    { from: { to: 'a', side: 'right' }, to: { to: 'b', side: 'left' } },
  ])
})

test('zoomed far out there is no plus', () => {
  const canvas = createTestCanvas([note('a', 100, 100, { plus: ['right'] })])
  canvas.selection.set(['a'])
  canvas.camera.zoomAt({ x: 0, y: 0 }, 0.2)
  canvas.tap({ x: 40 + 24, y: 30 })
  expect(canvas.heard.plusHandle).toEqual([])
})

test('a finger finds handles from further away than a mouse', () => {
  const canvas = selected(shape('a', 100, 100))
  canvas.drag({ x: 316, y: 208 }, { x: 346, y: 208 }, { kind: 'touch' })
  expect(canvas.heard.resizeEnd).toHaveLength(1)
  canvas.selection.set(['a'])
  canvas.drag({ x: 316, y: 208 }, { x: 346, y: 208 })
  expect(canvas.heard.resizeEnd).toHaveLength(1)
})

const look = { ink: 'black', width: 3, label: '', face, labelInk: 'black', labelFill: 'white' }

test('a connector drawn between two things is fastened to both, away from all it is loose', () => {
  const canvas = createTestCanvas([shape('a', 100, 100), shape('b', 500, 300)])
  canvas.machine.setTool('connector', { locked: true })
  canvas.drag({ x: 200, y: 150 }, { x: 600, y: 350 })
  canvas.drag({ x: 100, y: 500 }, { x: 300, y: 500 })
  expect(canvas.heard.connectEnd).toEqual([
    { from: { to: 'a', side: undefined }, to: { to: 'b', side: undefined } },
    { from: { x: 100, y: 500 }, to: { x: 300, y: 500 } },
  ])
})

test('a tap on each of two things connects them; back on itself, nothing is made', () => {
  const canvas = createTestCanvas([shape('a', 100, 100), shape('b', 500, 300)])
  canvas.machine.setTool('connector', { locked: true })
  canvas.tap({ x: 200, y: 150 })
  expect(canvas.machine.state).toBe('connector.waiting')
  canvas.tap({ x: 600, y: 350 })
  expect(canvas.heard.connectEnd).toMatchObject([{ from: { to: 'a' }, to: { to: 'b' } }])
  canvas.drag({ x: 150, y: 150 }, { x: 250, y: 150 })
  expect(canvas.heard.connectEnd).toHaveLength(1)
})

test('a thing that goes while a connector waits for its other end ends the waiting', () => {
  const canvas = createTestCanvas([shape('a', 100, 100), shape('b', 500, 300)])
  canvas.machine.setTool('connector')
  canvas.tap({ x: 200, y: 150 })
  canvas.remove('a')
  expect(canvas.machine.state).toBe('connector.idle')
  expect(canvas.isUntouched()).toBe(true)
})

test('an end of a connector is pulled to another thing', () => {
  const ends = [
    { x: 100, y: 500 },
    { x: 300, y: 500 },
  ] as const
  const canvas = createTestCanvas([shape('b', 500, 300), connectorObject({ id: 'c', ends, ...look })])
  canvas.selection.set(['c'])
  canvas.drag({ x: 300, y: 500 }, { x: 600, y: 350 })
  expect(canvas.heard.reconnectEnd).toEqual([{ id: 'c', end: 1, place: { to: 'b', side: undefined } }])
})

test('a line is pulled by its ends', () => {
  const box = { x: 100, y: 200, width: 200, height: 12, angle: 0 }
  const canvas = selected(shape('l', 0, 0, { form: 'arrow', box }))
  canvas.drag({ x: 300, y: 206 }, { x: 100, y: 406 })
  const next = canvas.heard.resizeEnd[0]?.boxes.get('l')
  expect(next?.width).toBeCloseTo(200)
  expect(next?.angle).toBeCloseTo(Math.PI / 2)
})
