import { describe, expect, it } from 'vitest'
import { coversView, overscanOf, paintedArea, placeOf } from './base-place.ts'

const view = { width: 1000, height: 600 }

describe('a picture of the paper', () => {
  it('moves in whole device pixels while one pans', () => {
    const drawn = { x: 0, y: 0, zoom: 0.5 }
    expect(placeOf(drawn, { x: 10.3, y: -4, zoom: 0.5 }, 1)).toEqual({ x: -5, y: 2, scale: 1 })
    expect(placeOf(drawn, { x: 10.3, y: -4, zoom: 0.5 }, 2)).toEqual({ x: -5, y: 2, scale: 1 })
    expect(placeOf(drawn, { x: 10.9, y: -4, zoom: 0.5 }, 2).x).toBe(-5.5)
  })

  it('is stretched while one zooms, with every paper point where it belongs', () => {
    const drawn = { x: 100, y: 50, zoom: 1 }
    const now = { x: 40, y: 20, zoom: 2 }
    const { x, y, scale } = placeOf(drawn, now, 1)
    const paper = { x: 333, y: 77 }
    const before = { x: (paper.x - drawn.x) * drawn.zoom, y: (paper.y - drawn.y) * drawn.zoom }
    expect(x + before.x * scale).toBe((paper.x - now.x) * now.zoom)
    expect(y + before.y * scale).toBe((paper.y - now.y) * now.zoom)
  })

  it('fills the view until what was painted around it is used up', () => {
    expect(coversView({ x: 256, y: -256, scale: 1 }, view, 256)).toBe(true)
    expect(coversView({ x: 257, y: 0, scale: 1 }, view, 256)).toBe(false)
    expect(coversView({ x: 0, y: -257, scale: 1 }, view, 256)).toBe(false)
    expect(coversView({ x: 250, y: 150, scale: 0.5 }, view, 256)).toBe(false)
    expect(coversView({ x: -500, y: -300, scale: 2 }, view, 256)).toBe(true)
  })

  it('shows the view and what lies around it', () => {
    expect(paintedArea({ x: 10, y: 20, zoom: 2 }, view, 100)).toEqual({
      x: -40,
      y: -30,
      width: 600,
      height: 400,
    })
  })

  it('has a wide rim, but never weighs more than it may', () => {
    expect(overscanOf({ width: 1920, height: 1080 }, 1)).toBe(256)
    const heavy = { width: 1920, height: 1080 }
    const rim = overscanOf(heavy, 2)
    expect(rim).toBeGreaterThan(100)
    expect((heavy.width + 2 * rim) * (heavy.height + 2 * rim) * 16).toBeLessThanOrEqual(64 * 1024 * 1024)
    expect(overscanOf({ width: 3840, height: 2160 }, 3)).toBe(0)
  })
})
