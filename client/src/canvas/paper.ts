import type { BoardStyle } from './style.ts'

const TILE_PX = 256

/** Fills a part of the viewport with paper. The texture moves with the paper but keeps its grain at every zoom. */
export interface PaperPainter {
  paint(ctx: CanvasRenderingContext2D, area: PaperArea): void
}

/** Device pixels. */
export interface PaperArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where the paper's origin is on the screen. */
  readonly originX: number
  readonly originY: number
  readonly pixelRatio: number
  readonly plain: boolean
}

export function createPaperPainter(paper: BoardStyle['paper']): PaperPainter {
  let pattern: CanvasPattern | undefined
  let madeFor = 0

  function patternFor(ctx: CanvasRenderingContext2D, pixelRatio: number): CanvasPattern | undefined {
    if (!paper.tile) return undefined
    if (!pattern || madeFor !== pixelRatio) {
      pattern = ctx.createPattern(paper.tile(TILE_PX, pixelRatio), 'repeat') ?? undefined
      madeFor = pixelRatio
    }
    return pattern
  }

  return {
    paint(ctx, { x, y, width, height, originX, originY, pixelRatio, plain }) {
      const texture = plain ? undefined : patternFor(ctx, pixelRatio)
      // Kept near zero: far from the origin single precision would smear the texture.
      const period = TILE_PX * pixelRatio
      const shiftX = texture ? Math.round(originX % period) : 0
      const shiftY = texture ? Math.round(originY % period) : 0
      ctx.setTransform(1, 0, 0, 1, shiftX, shiftY)
      ctx.fillStyle = texture ?? paper.colour
      ctx.fillRect(x - shiftX, y - shiftY, width, height)
    },
  }
}
