import fc from 'fast-check'
import { expect, test } from 'vitest'
import { laneShift, nearestPoint } from './chart-points.ts'
import { curvePath, scoreY, zoneBands } from './curve-picture.ts'
import { fittingLines, fittingSize, widthFor } from './fitting-size.ts'

const scale = { top: 10, height: 200, pad: 20 }

test('a better score stands higher, and all scores stay inside the picture', () => {
  expect(scoreY(3, scale)).toBe(30)
  expect(scoreY(-3, scale)).toBe(190)
  expect(scoreY(0, scale)).toBe(110)
})

test('the zones fill the picture from top to bottom without a gap', () => {
  const bands = zoneBands(scale)
  expect(bands.map(({ zone }) => zone)).toEqual(['excel', 'smooth', 'intervene'])
  expect(bands[0]?.y).toBe(10)
  bands.slice(1).forEach((band, index) => {
    const above = bands[index]
    expect(band.y).toBeCloseTo((above?.y ?? 0) + (above?.height ?? 0))
  })
  expect((bands[2]?.y ?? 0) + (bands[2]?.height ?? 0)).toBeCloseTo(210)
})

test('a moment without a score breaks the line in two', () => {
  const path = curvePath([{ x: 0, y: 0 }, { x: 1, y: 1 }, undefined, { x: 3, y: 0 }, { x: 4, y: 1 }])
  expect(path.match(/M/g)).toHaveLength(2)
  expect(path.match(/C/g)).toHaveLength(2)
})

test('a point alone has no line', () => {
  expect(curvePath([{ x: 1, y: 1 }])).toBe('')
})

test('lanes are moved apart around their scores, never by much', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 24 }), (count) => {
      const shifts = Array.from({ length: count }, (_, index) => laneShift(index, count, 1))
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeCloseTo(0)
      expect(Math.max(...shifts) - Math.min(...shifts)).toBeLessThanOrEqual(9.0001)
      expect(new Set(shifts).size).toBe(count)
    }),
  )
})

test('the nearest point of another lane is where the arrows go', () => {
  const at = (x: number) => ({ x, y: 0, moment: { id: String(x) } }) as never
  expect(nearestPoint([at(0), at(10), at(30)], 18)).toMatchObject({ x: 10 })
  expect(nearestPoint([], 18)).toBeUndefined()
})

test('the longer a word, the smaller it is set', () => {
  const size = (text: string) => Number(/([\d.]+)px/.exec(fittingSize(text, 100))?.[1])
  expect(size('Nazorgbelletje')).toBeLessThan(size('Na de zorg'))
  expect(fittingSize('', 100)).toContain('min(1em')
})

test('a name of a few words is set in three lines where two would make it too small to read', () => {
  expect(fittingLines('Signaal en rekening', 200).lines).toBe(2)
  const narrow = fittingLines('Signaal en rekening', 70)
  expect(narrow.lines).toBe(3)
  expect(narrow.fontSize).toContain('10.5px')
  expect(fittingLines('Nazorg', 40).lines).toBe(2)
})

test('at the width asked for a name, it is set in the size asked for', () => {
  for (const name of ['Oriënteren', 'Signaal en rekening', 'Hulp', '']) {
    const { fontSize } = fittingLines(name, widthFor(name, 10))
    expect(Number(/([\d.]+)px/.exec(fontSize)?.[1])).toBeCloseTo(10)
  }
})
