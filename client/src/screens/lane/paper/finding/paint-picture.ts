import { must } from '@brownpaper/shared/base/assert'
import type { Rect } from '@brownpaper/shared/geometry/rect'
import { LANE_SIZES, type LaneLayout } from '@brownpaper/shared/lane/layout'
import {
  type Board,
  type BoardObject,
  type BoardStyle,
  createBoard,
  type LabelObject,
} from '../../../../canvas/board.ts'
import type { Clock } from '../../../../canvas/clock.ts'
import { i18n } from '../../../../i18n/i18n.ts'
import { newCanvas } from '../../../../platform/new-canvas.ts'
import type { LanePaper } from '../lane-paper.ts'
import { paintOver, paintUnder } from '../paint-paper.ts'
import type { SheetHost } from '../paper-host.ts'
import { thingOf } from '../paper-objects.ts'
import { createPaperStore } from '../paper-state.ts'
import { paperStyle } from '../paper-style.ts'
import { planPicture } from './picture-plan.ts'

export type PictureOf = 'selection' | 'lane'

/** Paper units around what is shown. */
const MARGIN = 28

/** What a picture is made of: a board, and what is said of it. */
export type PictureSource = { readonly board: Board; host(): SheetHost }

/** A piece of paper that can be painted in pieces, each on a canvas of its own. */
export type OpenPicture = {
  /** All that is to be seen, in paper units. */
  readonly bounds: Rect
  /** From a corner in paper units on, `scale` pixels a unit; a size in pixels. Undefined where there is no canvas. */
  paint(piece: PicturePiece): HTMLCanvasElement | undefined
}

export type PicturePiece = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly scale: number
}

/**
 * What is selected, or the whole lane, ready to be painted as the paper does it. Undefined when there is nothing to
 * show.
 */
export async function openPicture(
  source: PictureSource,
  of: PictureOf,
  style: BoardStyle = paperStyle,
): Promise<OpenPicture | undefined> {
  const { layout } = source.host().view.current()
  const objects =
    of === 'selection' ? selectedObjects(source) : [...laneObjects(source), ...laneWords(source, layout)]
  const bounds = around(objects.map(({ rect }) => rect))
  if (bounds === undefined) return undefined
  await lettersOf(objects)
  const clock = leapingClock()
  const board = createBoard({ style, clock })
  board.setObjects(objects)
  if (of === 'lane') board.setBackdrop(laneBackdrop(source, bounds.x))
  return {
    bounds,
    paint({ x, y, width, height, scale }) {
      const canvas = newCanvas({ width, height })
      const ctx = canvas.getContext('2d')
      if (ctx === null) return undefined
      board.camera.resize({ width, height })
      board.camera.jumpTo({ x, y, zoom: scale })
      clock.leap()
      // The first painting after a zoom may make do with what it has, the second may not.
      board.frame.paintBase(ctx)
      clock.leap()
      board.frame.paintBase(ctx)
      return canvas
    },
  }
}

/**
 * Paints what is selected, or the whole lane, on one canvas, piece by piece. Undefined when there is nothing to show or
 * the browser gives no canvas.
 */
export async function paintPicture(paper: LanePaper, of: PictureOf): Promise<HTMLCanvasElement | undefined> {
  const picture = await openPicture(paper, of)
  if (picture === undefined) return undefined
  const { bounds, paint } = picture
  const { scale, width, height, tiles } = planPicture(bounds)
  const whole = newCanvas({ width, height })
  const pen = whole.getContext('2d')
  if (pen === null) return undefined
  for (const tile of tiles) {
    const canvas = paint({ ...tile, x: bounds.x + tile.x / scale, y: bounds.y + tile.y / scale, scale })
    pen.drawImage(must(canvas, 'a 2d context'), tile.x, tile.y)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return whole
}

/** After this long a fallback font is better than no picture. */
const PATIENCE_MS = 2000

/** Waits for the letters of texts that were never in view: what is wrapped before they are there is wrapped wrong. */
async function lettersOf(objects: readonly BoardObject[]) {
  const text = objects.map((object) => (object.type === 'custom' ? '' : object.text)).join(' ')
  const letters = [...new Set(text)].join('')
  const { noteFont, fonts } = paperStyle
  const wanted = [
    `${noteFont.weight} 20px ${noteFont.family}`,
    `600 20px ${fonts.ui}`,
    `600 20px ${fonts.hand}`,
  ]
  // A font that cannot be had is drawn in the next of its family.
  const come = Promise.allSettled(wanted.map((font) => document.fonts.load(font, letters)))
  await Promise.race([come, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}

/** Time stands still while a piece is painted, so that nothing is left out for want of it. */
function leapingClock(): Clock & { leap(): void } {
  let now = 0
  return {
    now: () => now,
    frame: () => () => {},
    after: () => () => {},
    leap() {
      now += 1000
    },
  }
}

const selectedObjects = ({ board }: PictureSource): readonly BoardObject[] =>
  [...board.selection].flatMap((id) => board.object(id) ?? [])

/** What only helps while one works is not part of the picture. */
const HELPS = ['plus', 'first', 'comment', 'pending']

function laneObjects({ board }: PictureSource): readonly BoardObject[] {
  const bounds = board.contentBounds()
  if (bounds === undefined) return []
  return board.query(bounds).flatMap((id) => {
    const object = board.object(id)
    return object === undefined || HELPS.includes(thingOf(id).what) ? [] : [object]
  })
}

/** The persona's question and the names of the rows, which on screen are no part of the canvas. */
function laneWords(paper: PictureSource, { rows, curve, title }: LaneLayout): readonly LabelObject[] {
  const label = (id: string, text: string, rect: Rect, size: number): LabelObject => ({
    id: `label:${id}`,
    type: 'label',
    text,
    rect,
    size,
    weight: 600,
    font: 'ui',
  })
  const names = [
    ...rows.map(({ kind, y, height }) => ({ kind, y: y + Math.min(height, LANE_SIZES.note) / 2 - 13 })),
    { kind: 'feeling' as const, y: curve.area.y + curve.area.height / 2 - 13 },
  ].map(({ kind, y }) =>
    label(
      kind,
      i18n.t(`lane.rows.${kind}`),
      { x: -LANE_SIZES.labels, y, width: LANE_SIZES.labels - 24, height: 26 },
      20,
    ),
  )
  const { persona, question } = paper.host()
  const words = [persona, question].filter((text) => text !== '').join(': ')
  const room = { ...title, width: Math.max(title.width, 1200), height: 90 }
  return words === '' ? names : [...names, { ...label('title', words, room, 34), font: 'hand' }]
}

function laneBackdrop(paper: PictureSource, left: number) {
  const picture = {
    host: paper.host(),
    // Nobody's place, tool or drag is part of the picture.
    state: createPaperStore().get(),
    drops: [],
    hovered: undefined,
    left,
  }
  return {
    under: (view: Parameters<typeof paintUnder>[0]) => paintUnder(view, picture),
    over: (view: Parameters<typeof paintOver>[0]) => paintOver(view, picture),
  }
}

function around(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  }
}
