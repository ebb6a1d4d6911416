import { expect, it } from 'vitest'
import type { CameraPose } from './camera.ts'
import { createOverview, poseOf } from './overview.ts'
import { createTestClock } from './test-clock.ts'

const size = { width: 1000, height: 500 }
const box = { x: -100, y: 0, width: 10_000, height: 1000 }

it('shows everything from its middle, with paper around it', () => {
  const pose = poseOf(box, size)
  expect(pose.zoom).toBeCloseTo(1000 / 15_000)
  expect(pose.x + size.width / 2 / pose.zoom).toBeCloseTo(4900)
})

it('is painted once all has been still for a while, and again only when it is stale', () => {
  const clock = createTestClock()
  const painted: CameraPose[] = []
  const overview = createOverview({
    clock,
    size: () => size,
    bounds: () => box,
    paint: (pose) => painted.push(pose),
  })
  overview.stale()
  clock.advance(300)
  overview.touch()
  clock.advance(300)
  expect(painted).toHaveLength(0)
  clock.advance(100)
  expect(painted).toEqual([overview.pose])
  overview.touch()
  clock.advance(1000)
  expect(painted).toHaveLength(1)
  overview.stale()
  clock.advance(400)
  expect(painted).toHaveLength(2)
})
