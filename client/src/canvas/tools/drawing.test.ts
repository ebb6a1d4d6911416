import { expect, test } from 'vitest'
import { strokeObject } from '../kinds/stroke.ts'
import { createTestCanvas, note } from './test-canvas.ts'

const from = { x: 100, y: 100 }
const to = { x: 400, y: 300 }

const line = (id: string, x: number, y: number) =>
  strokeObject({
    id,
    box: { x, y, width: 100, height: 1, angle: 0 },
    pen: 'pen',
    points: [0, 0, 50, 500, 0, 50, 1000, 0, 50],
    drawn: { width: 100, height: 1 },
    colour: 'black',
    width: 4,
  })

test('a pen leaves the whole way it went, pressure included, and stays in the hand', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.drag(from, to, { pressure: 0.8 })
  const [stroke] = canvas.heard.strokeEnd
  expect(stroke?.pen).toBe('pen')
  expect(stroke?.points[0]).toEqual([100, 100, 0.8])
  expect(stroke?.points.at(-1)).toEqual([400, 300, 0.8])
  expect(canvas.machine.tool).toBe('pen')
})

test('all that a fast pen tells in one move is kept, and what stands still is not', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('highlighter')
  canvas.down(from)
  canvas.moveAlong([
    [110, 100, 0.5],
    [110, 100, 0.5],
    [120, 105, 0.5],
  ])
  canvas.up({ x: 120, y: 105 })
  expect(canvas.heard.strokeEnd[0]?.points).toEqual([
    [100, 100, 0.5],
    [110, 100, 0.5],
    [120, 105, 0.5],
  ])
})

test('a tap of the pen is a dot', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.tap(from)
  expect(canvas.heard.strokeEnd[0]?.points).toEqual([[100, 100, 0.5]])
})

test('ink is seen until the document brings it, at most a moment', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.drag(from, to)
  expect(canvas.shown.sketch).toBeDefined()
  canvas.put(line('a', 0, 0))
  expect(canvas.shown.sketch).toBeUndefined()
  canvas.drag(from, to)
  canvas.clock.advance(200)
  expect(canvas.shown).toEqual({})
})

test('a second finger takes back a stroke just begun, and leaves one alone that is well under way', () => {
  const canvas = createTestCanvas([])
  const touch = { kind: 'touch' } as const
  canvas.machine.setTool('pen')
  canvas.dragWithoutLettingGo(from, to, touch)
  canvas.down({ x: 600, y: 300 }, { ...touch, pointerId: 2 })
  expect(canvas.machine.state).toBe('pinching')
  canvas.machine.cancel()
  expect(canvas.isUntouched()).toBe(true)
  canvas.dragWithoutLettingGo(from, to, touch)
  canvas.clock.advance(500)
  canvas.down({ x: 600, y: 300 }, { ...touch, pointerId: 2 })
  expect(canvas.machine.state).toBe('pen.drawing')
})

test('a stroke no hand makes ends by itself', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('pen')
  canvas.down(from)
  canvas.moveAlong(Array.from({ length: 30_000 }, (_, at) => [at * 2, at % 7, 0.5] as const))
  expect(canvas.heard.strokeEnd).toHaveLength(1)
  canvas.up(to)
  expect(canvas.heard.strokeEnd).toHaveLength(1)
})

test('the eraser takes all it touched at once, once each, and shows it faint before', () => {
  const canvas = createTestCanvas([line('a', 100, 100), line('b', 100, 150), line('c', 100, 400)])
  canvas.machine.setTool('eraser')
  canvas.dragWithoutLettingGo({ x: 150, y: 50 }, { x: 150, y: 200 })
  expect([...(canvas.shown.faded ?? [])].sort()).toEqual(['a', 'b'])
  expect(canvas.heard.erase).toEqual([])
  canvas.up({ x: 150, y: 200 })
  expect(canvas.heard.erase.map(({ ids }) => [...ids].sort())).toEqual([['a', 'b']])
  expect(canvas.shown).toEqual({})
})

test('a fast eraser misses nothing on its way', () => {
  const canvas = createTestCanvas([line('a', 100, 100), line('b', 100, 300)])
  canvas.machine.setTool('eraser')
  canvas.down({ x: 150, y: 20 })
  canvas.move({ x: 150, y: 500 })
  canvas.up({ x: 150, y: 500 })
  expect(canvas.heard.erase[0]?.ids).toHaveLength(2)
})

test('the eraser leaves notes, what is locked, and what the caller keeps', () => {
  const locked = { ...line('locked', 100, 150), locked: true }
  const canvas = createTestCanvas([note('n', 100, 100), locked])
  canvas.machine.setTool('eraser')
  canvas.drag({ x: 150, y: 50 }, { x: 150, y: 400 })
  expect(canvas.heard.erase).toEqual([])
})

test('the other end of the pen erases with any tool', () => {
  const canvas = createTestCanvas([line('a', 100, 100)])
  canvas.dragWithPenEnd({ x: 150, y: 50 }, { x: 150, y: 200 })
  expect(canvas.heard.erase).toEqual([{ ids: ['a'] }])
  expect(canvas.machine.tool).toBe('select')
})

test('what goes while it is being erased is not erased again', () => {
  const canvas = createTestCanvas([line('a', 100, 100), line('b', 100, 150)])
  canvas.machine.setTool('eraser')
  canvas.dragWithoutLettingGo({ x: 150, y: 50 }, { x: 150, y: 200 })
  canvas.remove('a')
  canvas.up({ x: 150, y: 200 })
  expect(canvas.heard.erase).toEqual([{ ids: ['b'] }])
})

test('a form is drawn from corner to corner and gives the tool back', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('rectangle')
  canvas.drag(to, from)
  expect(canvas.heard.shapeEnd).toMatchObject([
    { form: 'rectangle', box: { x: 100, y: 100, width: 300, height: 200, angle: 0 } },
  ])
  expect(canvas.machine.tool).toBe('select')
  expect(canvas.heard.toolChange.at(-1)).toEqual({ tool: 'select', locked: false })
})

test('a locked tool stays', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('ellipse', { locked: true })
  canvas.drag(from, to)
  canvas.drag(from, to)
  expect(canvas.heard.shapeEnd).toHaveLength(2)
  expect(canvas.machine.tool).toBe('ellipse')
})

test('shift makes a form even, alt grows it from the middle', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('rectangle', { locked: true })
  canvas.drag(from, to, { shift: true })
  canvas.drag({ x: 500, y: 300 }, { x: 600, y: 340 }, { alt: true })
  expect(canvas.heard.shapeEnd.map(({ box }) => box)).toMatchObject([
    { x: 100, y: 100, width: 300, height: 300 },
    { x: 400, y: 260, width: 200, height: 80 },
  ])
})

test('an arrow lies turned the way it was drawn; shift keeps to steps of fifteen degrees', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('arrow', { locked: true })
  canvas.drag(from, { x: 100, y: 400 })
  expect(canvas.heard.shapeEnd[0]?.box.width).toBeCloseTo(300)
  expect(canvas.heard.shapeEnd[0]?.box.angle).toBeCloseTo(Math.PI / 2)
  canvas.drag(from, { x: 400, y: 110 }, { shift: true })
  expect(canvas.heard.shapeEnd[1]?.box.angle).toBeCloseTo(0)
})

test('a tap makes a form of a usual size around it', () => {
  const canvas = createTestCanvas([])
  canvas.machine.setTool('diamond')
  canvas.tap({ x: 500, y: 300 })
  expect(canvas.heard.shapeEnd[0]?.box).toMatchObject({ x: 420, y: 245, width: 160, height: 110 })
})

test('a tap of a placing tool tells where and on what, a drawn box how large', () => {
  const canvas = createTestCanvas([note('a', 100, 100)])
  canvas.machine.setTool('comment')
  canvas.tap({ x: 150, y: 150 })
  canvas.machine.setTool('frame')
  canvas.drag({ x: 300, y: 200 }, { x: 500, y: 400 })
  expect(canvas.heard.place).toMatchObject([
    { tool: 'comment', id: 'a', box: undefined },
    { tool: 'frame', id: undefined, box: { x: 300, y: 200, width: 200, height: 200 } },
  ])
  expect(canvas.machine.tool).toBe('select')
})

test.each(['pen', 'highlighter', 'eraser', 'rectangle', 'line', 'connector', 'text', 'frame'] as const)(
  'escape takes back what the %s began, and the tool stays',
  (tool) => {
    const canvas = createTestCanvas([line('a', 100, 200)])
    canvas.machine.setTool(tool)
    canvas.dragWithoutLettingGo(from, to)
    expect(canvas.machine.cancel()).toBe(true)
    canvas.up(to)
    expect(canvas.isUntouched()).toBe(true)
    expect(canvas.machine.tool).toBe(tool)
    canvas.clock.advance(1000)
    expect(canvas.clock.idle).toBe(true)
  },
)

test('a tool dropped on the paper makes its thing there once, and selecting goes on', () => {
  const canvas = createTestCanvas([])
  canvas.tapWith('ellipse', from)
  canvas.tapWith('text', to)
  expect(canvas.heard.shapeEnd).toMatchObject([{ form: 'ellipse', box: { x: 20, y: 45, width: 160 } }])
  expect(canvas.heard.place).toMatchObject([{ tool: 'text', at: to, box: undefined }])
  expect(canvas.machine.tool).toBe('select')
  expect(canvas.machine.isResting).toBe(true)
})
