import { expect, test } from 'vitest'
import { createTestCanvas, note } from './test-canvas.ts'

const things = [
  note('a', 100, 100, { connects: true }),
  note('b', 400, 100, { connects: true }),
  note('c', 100, 420, { connects: true }),
  note('d', 700, 420, { connects: true }),
  note('bare', 250, 100),
]

const aimed = () => {
  const canvas = createTestCanvas(things)
  canvas.machine.connectFrom('a')
  return canvas
}

test('a connector by keys begins at the nearest other thing, and shows the way there', () => {
  const canvas = aimed()
  expect(canvas.machine.isAiming).toBe(true)
  expect(canvas.heard.connectAim).toEqual([{ from: 'a', to: 'b' }])
  expect(canvas.shown.aim).toEqual({ id: 'b', side: undefined })
  expect(canvas.shown.sketch).toBeDefined()
})

test('Tab goes further away and round, arrows to what lies on a side; what cannot be connected is left out', () => {
  const canvas = aimed()
  for (const key of ['next', 'next', 'next', 'previous'] as const) canvas.machine.key(key)
  expect(canvas.heard.connectAim.map(({ to }) => to)).toEqual(['b', 'c', 'd', 'b', 'd'])
  canvas.machine.key('left')
  expect(canvas.shown.aim?.id).toBe('c')
  canvas.machine.key('down')
  expect(canvas.shown.aim?.id).toBe('c')
})

test('the key for it connects once and gives the hand back', () => {
  const canvas = aimed()
  canvas.machine.key('down')
  canvas.machine.key('done')
  expect(canvas.heard.connectEnd).toEqual([
    { from: { to: 'a', side: undefined }, to: { to: 'c', side: undefined }, byKeys: true },
  ])
  expect(canvas.machine.tool).toBe('select')
  expect(canvas.machine.isAiming).toBe(false)
})

test('taken back, nothing is left of it and the tool is put down', () => {
  const canvas = aimed()
  expect(canvas.machine.cancel()).toBe(true)
  expect(canvas.isUntouched()).toBe(true)
  expect(canvas.machine.tool).toBe('select')
})

test('a tap on something else connects to that, a pull elsewhere is a connector of its own', () => {
  const canvas = aimed()
  canvas.tap({ x: 750, y: 480 })
  expect(canvas.heard.connectEnd).toMatchObject([{ from: { to: 'a' }, to: { to: 'd' } }])
  canvas.machine.connectFrom('a')
  canvas.drag({ x: 450, y: 150 }, { x: 150, y: 480 })
  expect(canvas.heard.connectEnd[1]).toMatchObject({ from: { to: 'b' }, to: { to: 'c' } })
})

test('when what is aimed at is thrown away the next is; without its beginning it ends', () => {
  const canvas = aimed()
  canvas.remove('b')
  expect(canvas.shown.aim?.id).toBe('c')
  canvas.remove('a')
  expect(canvas.machine.state).toBe('select.idle')
  expect(canvas.isUntouched()).toBe(true)
})

test('with nothing else there it says so, and the key does nothing', () => {
  const canvas = createTestCanvas([note('a', 100, 100, { connects: true })])
  canvas.machine.connectFrom('a')
  expect(canvas.heard.connectAim).toEqual([{ from: 'a', to: undefined }])
  canvas.machine.key('next')
  canvas.machine.key('done')
  expect(canvas.heard.connectEnd).toEqual([])
})
