import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCamera, MAX_ZOOM, MIN_ZOOM } from './camera.ts'
import { createTestClock } from './test-clock.ts'

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true })
const points = fc.record({ x: coordinate, y: coordinate })
const poses = fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.05, max: 8, noNaN: true }) })

function cameraAt(pose: { x: number; y: number; zoom: number }) {
  const clock = createTestClock()
  const camera = createCamera(clock)
  camera.resize({ width: 1000, height: 600 })
  camera.jumpTo(pose)
  return { camera, clock }
}

function expectNear(a: { x: number; y: number }, b: { x: number; y: number }) {
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(1e-6)
}

test('from paper to screen and back is the same place', () => {
  fc.assert(
    fc.property(poses, points, (pose, point) => {
      const { camera } = cameraAt(pose)
      expectNear(camera.screenToPaper(camera.paperToScreen(point)), point)
    }),
  )
})

test('zooming keeps the paper under the pointer', () => {
  fc.assert(
    fc.property(poses, points, fc.double({ min: 0.1, max: 10, noNaN: true }), (pose, at, factor) => {
      const { camera } = cameraAt(pose)
      const before = camera.screenToPaper(at)
      camera.zoomAt(at, factor)
      expectNear(camera.screenToPaper(at), before)
    }),
  )
})

test('zoom stays within its limits', () => {
  const { camera } = cameraAt({ x: 0, y: 0, zoom: 1 })
  camera.zoomAt({ x: 0, y: 0 }, 1e6)
  expect(camera.zoom).toBe(MAX_ZOOM)
  camera.zoomAt({ x: 0, y: 0 }, 1e-9)
  expect(camera.zoom).toBe(MIN_ZOOM)
})

test('fit shows all of a box in what the insets leave free', () => {
  const boxes = fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.double({ min: 1, max: 9000, noNaN: true }),
    height: fc.double({ min: 1, max: 9000, noNaN: true }),
  })
  fc.assert(
    fc.property(boxes, (box) => {
      const { camera } = cameraAt({ x: 3, y: 4, zoom: 2 })
      camera.fit(box, { insets: { left: 100, bottom: 80 } })
      const start = camera.paperToScreen(box)
      const end = camera.paperToScreen({ x: box.x + box.width, y: box.y + box.height })
      expect(start.x).toBeGreaterThanOrEqual(100 - 1e-6)
      expect(start.y).toBeGreaterThanOrEqual(-1e-6)
      expect(end.x).toBeLessThanOrEqual(1000 + 1e-6)
      expect(end.y).toBeLessThanOrEqual(520 + 1e-6)
      expect(camera.zoom).toBeLessThanOrEqual(1)
    }),
  )
})

test('a fit before the first layout happens with it', () => {
  const camera = createCamera(createTestClock())
  camera.fit({ x: 0, y: 0, width: 2000, height: 100 })
  camera.resize({ width: 1000, height: 600 })
  expect(camera.zoom).toBe(0.5)
})

test('a programmed move arrives in 0.3 s, and at once under reduced motion', () => {
  const { camera, clock } = cameraAt({ x: 0, y: 0, zoom: 1 })
  camera.animateTo({ x: 100, y: 50, zoom: 2 })
  clock.advance(150)
  expect(camera.x).toBeGreaterThan(0)
  expect(camera.x).toBeLessThan(100)
  clock.advance(200)
  expect({ x: camera.x, y: camera.y, zoom: camera.zoom }).toEqual({ x: 100, y: 50, zoom: 2 })
  camera.setCalm(true)
  camera.animateTo({ x: 0, y: 0, zoom: 1 })
  expect(camera.x).toBe(0)
})

test('a released pan glides on, slows down and stops; a touch stops it at once', () => {
  const { camera, clock } = cameraAt({ x: 0, y: 0, zoom: 1 })
  camera.glide(-1, 0)
  clock.advance(100)
  const early = camera.x
  expect(early).toBeGreaterThan(50)
  camera.stop()
  clock.advance(1000)
  expect(camera.x).toBe(early)
  camera.glide(-1, 0)
  clock.advance(3000)
  expect(camera.x - early).toBeGreaterThan(250)
  expect(camera.x - early).toBeLessThan(325)
  expect(clock.idle).toBe(true)
})
