import { LANE_SIZES } from '@brownpaper/shared/lane/layout'
import { expect, test } from 'vitest'
import { PAGE_MARGIN, PAGE_OVERLAP, planWall } from './wall-pages.ts'

const bounds = { x: -206, y: -128, width: 3000, height: 1000 }

test('a note of a wall in real size is as wide as one says', () => {
  const { scale, wall } = planWall(bounds, 'a4', 76)
  expect(scale * LANE_SIZES.column).toBeCloseTo(76)
  expect(wall.width).toBeCloseTo((3000 * 76) / 204)
})

test.each(['a4', 'a3'] as const)(
  'sheets of %s hold all of the wall, each lying over the one before',
  (paper) => {
    for (const noteWidth of [76, 100, 127]) {
      const { pages, rows, columns, scale, width, height } = planWall(bounds, paper, noteWidth)
      expect(pages.length).toBe(rows * columns)
      for (const { part } of pages) {
        expect(part.width * scale).toBeLessThanOrEqual(width - 2 * PAGE_MARGIN + 1e-6)
        expect(part.height * scale).toBeLessThanOrEqual(height - 2 * PAGE_MARGIN + 1e-6)
        expect(part.width).toBeGreaterThan(PAGE_OVERLAP / scale)
      }
      const last = pages.at(-1)?.part
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(bounds.x + bounds.width)
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(bounds.y + bounds.height)
      const [first, second] = pages
      if (columns > 1) {
        const over = (first?.part.x ?? 0) + (first?.part.width ?? 0) - (second?.part.x ?? 0)
        expect(over * scale).toBeCloseTo(PAGE_OVERLAP)
      }
    }
  },
)

test('what fits on one sheet takes one, and a plotter gets all on one', () => {
  expect(planWall({ x: 0, y: 0, width: 600, height: 400 }, 'a4', 76).pages).toHaveLength(1)
  const one = planWall(bounds, 'one', 127)
  expect(one.pages).toEqual([{ row: 0, column: 0, part: bounds }])
  expect(one.width).toBe(Math.ceil((3000 * 127) / 204) + 2 * PAGE_MARGIN)
})
