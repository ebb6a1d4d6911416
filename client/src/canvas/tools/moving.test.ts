import { expect, test } from 'vitest'
import { connectorObject } from '../kinds/connector.ts'
import { frameObject } from '../kinds/frame.ts'
import { shapeObject } from '../kinds/shape.ts'
import { createTestCanvas, note } from './test-canvas.ts'

const face = { family: 'hand', weight: 500 }

const shape = (id: string, x: number, y: number, more = {}) =>
  shapeObject({
    id,
    box: { x, y, width: 100, height: 100, angle: 0 },
    form: 'rectangle',
    ink: 'black',
    fill: 'white',
    width: 3,
    text: '',
    textInk: 'black',
    face,
    ...more,
  })

const frame = (id: string, x: number, y: number, width: number, height: number) =>
  frameObject({
    id,
    box: { x, y, width, height, angle: 0 },
    name: '',
    ink: 'black',
    fill: 'white',
    face,
  })

/** So slowly that things line up. */
function creep(
  canvas: ReturnType<typeof createTestCanvas>,
  from: { x: number; y: number },
  to: typeof from,
  more = {},
) {
  canvas.down(from)
  canvas.move({ x: from.x + 5, y: from.y })
  for (let step = 0; step < 8; step++) {
    canvas.clock.advance(400)
    canvas.move({ x: to.x, y: to.y + (step % 2) * 0.5 }, more)
  }
  canvas.clock.advance(400)
  canvas.move(to, more)
}

test('shift keeps a drag to the axis it mostly follows', () => {
  const canvas = createTestCanvas([note('a', 100, 100)])
  canvas.down({ x: 150, y: 150 })
  canvas.move({ x: 250, y: 170 }, { shift: true })
  canvas.up({ x: 250, y: 170 }, { shift: true })
  expect(canvas.heard.dragEnd[0]?.delta).toEqual({ x: 100, y: 0 })
})

test('copies show while alt is down, and vanish when it is let go, though the hand rests', () => {
  const canvas = createTestCanvas([note('a', 100, 100)])
  canvas.dragWithoutLettingGo({ x: 150, y: 150 }, { x: 450, y: 350 })
  canvas.machine.modify({ shift: false, alt: true, mod: false })
  expect([...(canvas.shown.stays ?? [])]).toEqual(['a'])
  canvas.machine.modify({ shift: false, alt: false, mod: false })
  expect(canvas.shown.stays?.size).toBe(0)
  canvas.up({ x: 450, y: 350 })
  expect(canvas.heard.dragEnd).toMatchObject([{ duplicate: false }])
  expect(canvas.shown).toEqual({})
})

test('a slow hand lines a note up with another, and a line shows it', () => {
  const canvas = createTestCanvas([note('a', 100, 100), note('b', 400, 103)])
  creep(canvas, { x: 150, y: 150 }, { x: 160, y: 150 })
  canvas.up({ x: 160, y: 150 })
  expect(canvas.heard.dragEnd[0]?.delta).toEqual({ x: 10, y: 3 })
})

test('guides are shown during the drag alone', () => {
  const canvas = createTestCanvas([note('a', 100, 100), note('b', 400, 103)])
  creep(canvas, { x: 150, y: 150 }, { x: 160, y: 150 })
  expect(canvas.shown.guides?.length).toBeGreaterThan(0)
  canvas.machine.cancel()
  expect(canvas.isUntouched()).toBe(true)
})

test('ctrl, a fast hand, and a caller who does not want it, line nothing up', () => {
  const objects = [note('a', 100, 100), note('b', 400, 103)]
  const withCtrl = createTestCanvas(objects)
  creep(withCtrl, { x: 150, y: 150 }, { x: 160, y: 150 }, { mod: true })
  withCtrl.up({ x: 160, y: 150 }, { mod: true })
  const fast = createTestCanvas(objects)
  fast.drag({ x: 150, y: 150 }, { x: 250, y: 150 })
  const unwanted = createTestCanvas(objects, { mayAlign: () => false })
  creep(unwanted, { x: 150, y: 150 }, { x: 160, y: 150 })
  unwanted.up({ x: 160, y: 150 })
  expect([withCtrl, fast, unwanted].map((canvas) => canvas.heard.dragEnd[0]?.delta.y)).toEqual([0, 0, 0])
})

test('a third thing in a row comes to lie as far from the second as that from the first', () => {
  const row = [shape('a', 100, 100), shape('b', 240, 100), shape('c', 600, 100)]
  const canvas = createTestCanvas(row)
  creep(canvas, { x: 650, y: 150 }, { x: 433, y: 150 })
  expect(canvas.shown.guides?.filter((guide) => guide.isGap)).toHaveLength(2)
  canvas.up({ x: 433, y: 150 })
  // 240 + 100 + 40 = 380
  expect(canvas.heard.dragEnd[0]?.places.get('c')?.x).toBeCloseTo(380)
})

test('a note drops into the place beside another, as near on screen at any zoom', () => {
  const canvas = createTestCanvas([
    note('a', 100, 100, { slots: true }),
    note('b', 500, 300, { slots: true }),
  ])
  canvas.drag({ x: 550, y: 350 }, { x: 264, y: 156 })
  expect(canvas.heard.dragEnd[0]?.places.get('b')).toEqual({ x: 210, y: 100 })
  canvas.camera.zoomAt({ x: 0, y: 0 }, 2)
  canvas.drag({ x: 1100, y: 700 }, { x: 528, y: 312 })
  expect(canvas.heard.dragEnd[1]?.places.get('b')).toEqual({ x: 214, y: 106 })
})

test('a place that is taken, or beside a wider note, is none', () => {
  const taken = note('c', 210, 100, { slots: true })
  const canvas = createTestCanvas([
    note('a', 100, 100, { slots: true }),
    taken,
    note('b', 500, 300, { slots: true }),
    note('wide', 100, 420, { slots: true, rect: { x: 100, y: 420, width: 200, height: 100 } }),
  ])
  canvas.drag({ x: 550, y: 350 }, { x: 264, y: 156 })
  canvas.drag({ x: 550, y: 350 }, { x: 364, y: 476 })
  expect(canvas.heard.dragEnd.map(({ delta }) => delta)).toEqual([
    { x: -286, y: -194 },
    { x: -186, y: 126 },
  ])
})

test('things of one group are picked and moved as one; a second tap reaches inside', () => {
  const canvas = createTestCanvas([note('a', 100, 100, { group: 'g' }), note('b', 300, 100, { group: 'g' })])
  canvas.tap({ x: 150, y: 150 })
  expect(canvas.selected).toEqual(['a', 'b'])
  canvas.tap({ x: 150, y: 150 })
  expect(canvas.selected).toEqual(['a'])
  canvas.tap({ x: 800, y: 500 })
  canvas.drag({ x: 350, y: 150 }, { x: 400, y: 250 })
  expect([...(canvas.heard.dragEnd[0]?.ids ?? [])].sort()).toEqual(['a', 'b'])
})

test('ctrl picks one of a group, the marquee all of it', () => {
  const canvas = createTestCanvas([note('a', 100, 100, { group: 'g' }), note('b', 700, 100, { group: 'g' })])
  canvas.tap({ x: 150, y: 150 }, { mod: true })
  expect(canvas.selected).toEqual(['a'])
  canvas.drag({ x: 50, y: 50 }, { x: 210, y: 210 })
  expect(canvas.selected).toEqual(['a', 'b'])
})

test('what is locked stays out of the marquee and does not move', () => {
  const canvas = createTestCanvas([note('a', 100, 100, { locked: true }), note('b', 300, 100)])
  canvas.drag({ x: 50, y: 50 }, { x: 500, y: 300 })
  expect(canvas.selected).toEqual(['b'])
  canvas.tap({ x: 150, y: 150 })
  expect(canvas.selected).toEqual(['a'])
  canvas.drag({ x: 150, y: 150 }, { x: 180, y: 350 })
  expect(canvas.heard.dragEnd).toEqual([])
})

test('a caller may let some people move what is locked', () => {
  const canvas = createTestCanvas([note('a', 100, 100, { locked: true })], { mayDrag: (ids) => ids })
  canvas.drag({ x: 150, y: 150 }, { x: 250, y: 150 })
  expect(canvas.heard.dragEnd).toHaveLength(1)
})

test('a frame takes along what lies wholly inside, frames within it too, and selects only itself', () => {
  const canvas = createTestCanvas([
    frame('outer', 50, 50, 600, 400),
    frame('inner', 100, 100, 200, 200),
    shape('in', 150, 150),
    shape('across', 600, 200),
    shape('out', 800, 200),
  ])
  canvas.drag({ x: 50, y: 300 }, { x: 60, y: 500 })
  expect([...(canvas.heard.dragEnd[0]?.ids ?? [])].sort()).toEqual(['in', 'inner', 'outer'])
  expect(canvas.selected).toEqual(['outer'])
})

test('a box drawn inside a frame selects what is there, one around it the frame too', () => {
  const canvas = createTestCanvas([frame('a', 50, 50, 600, 400), shape('b', 200, 200)])
  canvas.drag({ x: 100, y: 100 }, { x: 400, y: 400 })
  expect(canvas.selected).toEqual(['b'])
  canvas.drag({ x: 10, y: 10 }, { x: 900, y: 590 })
  expect(canvas.selected).toEqual(['a', 'b'])
})

test('a connector within a frame ends on bare paper, at its edge on the frame', () => {
  const canvas = createTestCanvas([frame('a', 50, 50, 600, 400)])
  canvas.machine.setTool('connector')
  canvas.drag({ x: 300, y: 300 }, { x: 52, y: 250 })
  expect(canvas.heard.connectEnd).toMatchObject([{ from: { x: 300, y: 300 }, to: { to: 'a' } }])
})

test('the inside of a frame is bare paper', () => {
  const canvas = createTestCanvas([frame('a', 50, 50, 600, 400)])
  canvas.tap({ x: 300, y: 300 })
  expect(canvas.selected).toEqual([])
  canvas.tap({ x: 52, y: 300 })
  expect(canvas.selected).toEqual(['a'])
})

test('what somebody else moves while I hold it comes down where I let go', () => {
  const canvas = createTestCanvas([note('a', 100, 100)])
  canvas.dragWithoutLettingGo({ x: 150, y: 150 }, { x: 250, y: 350 })
  canvas.put(note('a', 700, 10))
  expect([...canvas.lifts.all][0]?.at).toEqual({ x: 200, y: 300 })
  canvas.up({ x: 250, y: 350 })
  expect(canvas.heard.dragEnd[0]?.places.get('a')).toEqual({ x: 200, y: 300 })
})

test('a connector fastened at an end is not dragged, a loose one is', () => {
  const look = { ink: 'black', width: 3, label: '', face, labelInk: 'black', labelFill: 'white' }
  const loose = connectorObject({
    id: 'loose',
    ends: [
      { x: 100, y: 400 },
      { x: 300, y: 400 },
    ],
    ...look,
  })
  const tied = connectorObject({
    id: 'tied',
    ends: [
      { x: 500, y: 400 },
      { to: 'a', side: undefined },
    ],
    ...look,
  })
  const a = note('a', 800, 350)
  const boxOfA = { ...a.rect, angle: 0 }
  const canvas = createTestCanvas([a, loose, tied.tied?.(() => boxOfA) ?? tied])
  canvas.drag({ x: 200, y: 400 }, { x: 200, y: 200 })
  canvas.drag({ x: 650, y: 400 }, { x: 650, y: 200 })
  expect(canvas.heard.dragEnd.map(({ ids }) => ids)).toEqual([['loose']])
})

test('a note is dragged among ten thousand in view', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    note(`n${at}`, (at % 100) * 220 + 2000, Math.floor(at / 100) * 220 + 2000, { slots: true }),
  )
  const canvas = createTestCanvas([note('a', 100, 100, { slots: true }), ...many])
  canvas.camera.zoomAt({ x: 0, y: 0 }, 0.05)
  canvas.dragWithoutLettingGo({ x: 7, y: 7 }, { x: 250, y: 350 })
  for (let step = 0; step < 200; step++) {
    canvas.clock.advance(16)
    canvas.move({ x: 250 + step / 10, y: 350 })
  }
  expect(canvas.machine.state).toBe('select.dragging')
})
