import { expect, test } from 'vitest'
import { createTestCanvas, note } from './test-canvas.ts'

const threeNotes = () => createTestCanvas([note('a', 100, 100), note('b', 300, 100), note('c', 100, 300)])
const onA = { x: 150, y: 150 }
const onB = { x: 350, y: 150 }
const onPaper = { x: 600, y: 500 }

test('a tap selects, a tap on bare paper lets go', () => {
  const canvas = threeNotes()
  canvas.tap(onA)
  expect(canvas.selected).toEqual(['a'])
  expect(canvas.heard.tap.at(-1)?.id).toBe('a')
  canvas.tap(onPaper)
  expect(canvas.selected).toEqual([])
  expect(canvas.heard.tap.at(-1)?.id).toBeUndefined()
})

test('shift or ctrl adds to the selection and takes out of it', () => {
  const canvas = threeNotes()
  canvas.tap(onA)
  canvas.tap(onB, { shift: true })
  expect(canvas.selected).toEqual(['a', 'b'])
  canvas.tap(onA, { mod: true })
  expect(canvas.selected).toEqual(['b'])
})

test('two taps in the same place soon after each other are a double tap, later ones are not', () => {
  const canvas = threeNotes()
  canvas.tap(onA)
  canvas.clock.advance(200)
  canvas.tap(onA)
  expect(canvas.heard.doubleTap.map((tap) => tap.id)).toEqual(['a'])
  canvas.clock.advance(400)
  canvas.tap(onA)
  canvas.clock.advance(400)
  canvas.tap(onA)
  expect(canvas.heard.doubleTap).toHaveLength(1)
})

test('a double tap on bare paper tells where', () => {
  const canvas = threeNotes()
  canvas.tap(onPaper)
  canvas.tap(onPaper)
  expect(canvas.heard.doubleTap).toMatchObject([{ id: undefined, at: onPaper }])
})

test('a mouse drags after 4 px, a finger after 6', () => {
  const canvas = threeNotes()
  canvas.down(onA)
  canvas.move({ x: onA.x + 3, y: onA.y })
  expect(canvas.machine.state).toBe('select.pointing')
  canvas.move({ x: onA.x + 4, y: onA.y })
  expect(canvas.machine.state).toBe('select.dragging')
  canvas.machine.cancel()
  canvas.down(onA, { kind: 'touch' })
  canvas.move({ x: onA.x + 5, y: onA.y }, { kind: 'touch' })
  expect(canvas.machine.state).toBe('select.pointing')
  canvas.move({ x: onA.x + 6, y: onA.y }, { kind: 'touch' })
  expect(canvas.machine.state).toBe('select.dragging')
})

test('a drag selects what it takes, follows the pointer exactly, and ends with the whole way', () => {
  const canvas = threeNotes()
  canvas.drag(onA, { x: 250, y: 170 })
  expect(canvas.selected).toEqual(['a'])
  expect(canvas.heard.dragStart).toMatchObject([{ ids: ['a'] }])
  expect(canvas.heard.dragMove[0]?.delta).toEqual({ x: 30, y: 6 })
  expect(canvas.heard.dragEnd).toMatchObject([{ ids: ['a'], delta: { x: 100, y: 20 }, duplicate: false }])
  expect(canvas.machine.state).toBe('select.idle')
})

test('all that is selected comes along', () => {
  const canvas = threeNotes()
  canvas.selection.set(['a', 'b'])
  canvas.drag(onB, { x: 360, y: 160 })
  expect(canvas.heard.dragEnd[0]?.ids).toEqual(['a', 'b'])
})

test('held objects are drawn above the paper until their new place is known', () => {
  const canvas = threeNotes()
  canvas.dragWithoutLettingGo(onA, { x: 250, y: 150 })
  expect([...canvas.lifts.all].map(({ id, at }) => ({ id, at }))).toEqual([
    { id: 'a', at: { x: 200, y: 100 } },
  ])
  canvas.up({ x: 250, y: 150 })
  expect(canvas.lifts.has('a')).toBe(true)
  canvas.lifts.changed('a')
  canvas.lifts.step(16)
  expect(canvas.lifts.has('a')).toBe(false)
})

test('alt at the end asks for copies', () => {
  const canvas = threeNotes()
  canvas.drag(onA, { x: 250, y: 150 }, { alt: true })
  expect(canvas.heard.dragEnd[0]?.duplicate).toBe(true)
})

test('escape takes a drag back and nothing is committed', () => {
  const canvas = threeNotes()
  canvas.dragWithoutLettingGo(onA, { x: 250, y: 150 })
  expect(canvas.machine.cancel()).toBe(true)
  canvas.up({ x: 250, y: 150 })
  expect(canvas.heard.dragCancel).toEqual([{ ids: ['a'] }])
  expect(canvas.heard.dragEnd).toEqual([])
  expect(canvas.machine.cancel()).toBe(false)
})

test('what may only go up and down does so alone', () => {
  const canvas = createTestCanvas([note('a', 100, 100), note('point', 300, 100, { drag: 'vertical' })])
  canvas.selection.set(['a', 'point'])
  canvas.drag(onB, { x: 400, y: 180 })
  expect(canvas.heard.dragEnd).toMatchObject([{ ids: ['point'], delta: { x: 0, y: 30 } }])
})

test('the caller decides what may be dragged and which way', () => {
  const canvas = createTestCanvas([note('a', 100, 100), note('b', 300, 100)], {
    mayDrag: (ids) => ids.filter((id) => id !== 'b'),
    constrain: (_ids, { x }) => ({ x: Math.round(x / 50) * 50, y: 0 }),
  })
  canvas.drag(onA, { x: 230, y: 170 })
  expect(canvas.heard.dragEnd[0]?.delta).toEqual({ x: 100, y: 0 })
  canvas.drag(onB, { x: 400, y: 150 })
  expect(canvas.heard.dragEnd).toHaveLength(1)
})

test('an object that is removed while it is dragged is let go', () => {
  const canvas = threeNotes()
  canvas.selection.set(['a', 'b'])
  canvas.dragWithoutLettingGo(onA, { x: 250, y: 150 })
  canvas.remove('a')
  expect(canvas.machine.state).toBe('select.dragging')
  canvas.remove('b')
  expect(canvas.heard.dragCancel).toHaveLength(1)
  expect(canvas.machine.state).toBe('select.idle')
})

test('a mouse on bare paper draws a marquee that selects what it touches', () => {
  const canvas = threeNotes()
  canvas.dragWithoutLettingGo({ x: 50, y: 50 }, { x: 310, y: 120 })
  expect(canvas.marquee).toEqual({ x: 50, y: 50, width: 260, height: 70 })
  expect(canvas.selected).toEqual(['a', 'b'])
  canvas.up({ x: 310, y: 120 })
  expect(canvas.marquee).toBeUndefined()
  expect(canvas.selected).toEqual(['a', 'b'])
})

test('a cancelled marquee leaves the selection as it was, shift keeps it', () => {
  const canvas = threeNotes()
  canvas.selection.set(['c'])
  canvas.dragWithoutLettingGo({ x: 50, y: 50 }, { x: 310, y: 120 })
  canvas.machine.cancel()
  expect(canvas.selected).toEqual(['c'])
  canvas.drag({ x: 50, y: 50 }, { x: 310, y: 120 }, { shift: true, pointerId: 2 })
  expect(canvas.selected).toEqual(['a', 'b', 'c'])
})

test('a finger on bare paper pans and glides on', () => {
  const canvas = threeNotes()
  canvas.drag(onPaper, { x: 500, y: 500 }, { kind: 'touch' })
  expect(canvas.camera.x).toBeCloseTo(100)
  canvas.clock.advance(100)
  expect(canvas.camera.x).toBeGreaterThan(150)
  expect(canvas.selected).toEqual([])
})

test('a finger that rests before letting go stops the paper there', () => {
  const canvas = threeNotes()
  canvas.dragWithoutLettingGo(onPaper, { x: 500, y: 500 }, { kind: 'touch' })
  canvas.clock.advance(200)
  canvas.up({ x: 500, y: 500 }, { kind: 'touch' })
  canvas.clock.advance(500)
  expect(canvas.camera.x).toBeCloseTo(100)
})

test('a second finger takes back what the first began, and pinches', () => {
  const canvas = threeNotes()
  const touch = { kind: 'touch' } as const
  canvas.dragWithoutLettingGo(onA, { x: 250, y: 150 }, touch)
  canvas.down({ x: 350, y: 150 }, { ...touch, pointerId: 2 })
  expect(canvas.heard.dragCancel).toHaveLength(1)
  expect(canvas.machine.state).toBe('pinching')
  const between = canvas.camera.screenToPaper({ x: 300, y: 150 })
  canvas.move({ x: 450, y: 150 }, { ...touch, pointerId: 2 })
  expect(canvas.camera.zoom).toBeCloseTo(2)
  expect(canvas.camera.screenToPaper({ x: 350, y: 150 }).x).toBeCloseTo(between.x)
  canvas.up({ x: 450, y: 150 }, { ...touch, pointerId: 2 })
  expect(canvas.machine.state).toBe('panning')
  canvas.up({ x: 250, y: 150 }, touch)
  expect(canvas.machine.state).toBe('select.idle')
})

test('a third finger and a mouse meanwhile change nothing', () => {
  const canvas = threeNotes()
  const touch = { kind: 'touch' } as const
  canvas.down(onA, touch)
  canvas.down(onB, { ...touch, pointerId: 2 })
  canvas.down(onPaper, { ...touch, pointerId: 3 })
  canvas.move({ x: 900, y: 500 }, { ...touch, pointerId: 3 })
  canvas.down(onPaper, { pointerId: 9 })
  expect(canvas.machine.state).toBe('pinching')
  expect(canvas.camera.zoom).toBe(1)
})

test('a finger held still for half a second is a long press and no tap', () => {
  const canvas = threeNotes()
  canvas.down(onA, { kind: 'touch' })
  canvas.clock.advance(499)
  expect(canvas.heard.longPress).toEqual([])
  canvas.clock.advance(1)
  expect(canvas.heard.longPress).toMatchObject([{ id: 'a', at: onA }])
  canvas.up(onA, { kind: 'touch' })
  expect(canvas.heard.tap).toEqual([])
})

test('a mouse button held still is no long press', () => {
  const canvas = threeNotes()
  canvas.down(onA)
  canvas.clock.advance(2000)
  expect(canvas.heard.longPress).toEqual([])
})

test('at the rim the board scrolls after 200 ms, and what is held stays at the pointer', () => {
  const canvas = threeNotes()
  canvas.dragWithoutLettingGo(onA, { x: 995, y: 150 })
  canvas.clock.advance(180)
  expect(canvas.camera.x).toBe(0)
  canvas.clock.advance(1000)
  expect(canvas.camera.x).toBeGreaterThan(200)
  const held = [...canvas.lifts.all][0]
  expect(held?.at.x).toBeCloseTo(canvas.camera.x + 995 - 50)
  canvas.move({ x: 500, y: 150 })
  const { x } = canvas.camera
  canvas.clock.advance(1000)
  expect(canvas.camera.x).toBe(x)
})

test('nothing ticks on after a gesture', () => {
  const canvas = threeNotes()
  canvas.drag(onA, { x: 995, y: 150 })
  canvas.drag({ x: 50, y: 50 }, { x: 310, y: 120 })
  canvas.tap(onA, { kind: 'touch' })
  expect(canvas.clock.idle).toBe(true)
})

test('the hand pans over everything and selects nothing', () => {
  const canvas = threeNotes()
  canvas.machine.setTool('hand')
  canvas.drag(onA, { x: 50, y: 150 })
  expect(canvas.camera.x).toBe(100)
  canvas.tap(onA)
  expect(canvas.selected).toEqual([])
  expect(canvas.heard.tap).toEqual([])
})

test('the middle button pans with any tool, and the tool comes back', () => {
  const canvas = threeNotes()
  canvas.panWithMiddle(onA, { x: 50, y: 150 })
  expect(canvas.camera.x).toBe(100)
  expect(canvas.machine.state).toBe('select.idle')
})

test('changing the tool ends the gesture under way', () => {
  const canvas = threeNotes()
  canvas.dragWithoutLettingGo(onA, { x: 250, y: 150 })
  canvas.machine.setTool('hand')
  expect(canvas.heard.dragCancel).toHaveLength(1)
  expect(canvas.machine.state).toBe('hand.idle')
})
