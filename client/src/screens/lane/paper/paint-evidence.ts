import type { Rect } from '@brownpaper/shared/geometry/rect'
import type { Evidence } from '@brownpaper/shared/lane/evidence'
import type { PaintContext } from '../../../canvas/board.ts'
import { type Picture, smaller } from '../../../canvas/kinds/image.ts'
import { paintIcon } from '../../../canvas/note-paint.ts'
import { channelPaths, type IconPaths } from '../../../look/icon-paths.ts'
import { tiltOf } from '../../../look/tilt.ts'
import { colour, font } from '../../../look/tokens.ts'
import { fitLines } from './paint-text.ts'

/** One card of what was found: its picture, or what stands for it. */
export type EvidenceCard = {
  readonly id: string
  readonly picture: Picture | undefined
  readonly found: Evidence
  readonly words: string
  /** So many more lie behind it. */
  readonly more: number
}

const EDGE = 5

/** What stands for a piece of evidence without a picture to show; `people` for one nobody asked to see yet. */
function cardIcon({ kind, task, people }: Evidence): IconPaths {
  if (people !== undefined) return channelPaths.people
  if (task !== undefined) return TASK_ICONS[task]
  return KIND_ICONS[kind]
}

const { magnifier, handset, globe, paper } = channelPaths
const TASK_ICONS = {
  google: magnifier,
  click: [
    'M9.037 9.69a.498.498 0 0 1 .653-.653l11 4.5a.5.5 0 0 1-.074.949l-4.349 1.041a1 1 0 0 0-.74.739l-1.04 4.35a.5.5 0 0 1-.95.074z',
  ],
  call: handset,
  chat: channelPaths['chat-dots'],
} as const satisfies Record<NonNullable<Evidence['task']>, IconPaths>
const CAMERA = [
  'M13.997 4a2 2 0 0 1 1.76 1.05l.486.9A2 2 0 0 0 18.003 7H20a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2h1.997a2 2 0 0 0 1.759-1.048l.489-.904A2 2 0 0 1 10.004 4z',
  'M9 13a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z',
]
const STOPWATCH = ['M10 2h4', 'M12 14l3-3', 'M4 14a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z']
const KIND_ICONS = {
  photo: CAMERA,
  screenshot: CAMERA,
  document: paper,
  link: globe,
  tried: STOPWATCH,
} as const satisfies Record<Evidence['kind'], IconPaths>

/** A piece of evidence as it lies in its row: a small photograph. */
export function paintEvidence(view: PaintContext, rect: Rect, card: EvidenceCard): void {
  const { ctx, plain } = view
  ctx.save()
  ctx.translate(rect.x + rect.width / 2, rect.y + rect.height / 2)
  if (!plain) ctx.rotate((tiltOf(card.id) * Math.PI) / 180)
  const box = { x: -rect.width / 2, y: -rect.height / 2, width: rect.width, height: rect.height }
  if (!plain) {
    ctx.fillStyle = 'rgb(58 42 20 / 0.28)'
    ctx.fillRect(box.x + 1, box.y + 2.5, box.width + 1, box.height)
  }
  ctx.fillStyle = colour.surface
  ctx.fillRect(box.x, box.y, box.width, box.height)
  const inside = {
    x: box.x + EDGE,
    y: box.y + EDGE,
    width: box.width - 2 * EDGE,
    height: box.height - 2 * EDGE,
  }
  if (card.picture === undefined) paintStandIn(ctx, inside, card)
  else paintCover(view, inside, card.picture)
  ctx.restore()
  if (card.more > 0) paintMore(view, rect, `+${card.more}`)
}

/** Fills its place, cut off where the picture is longer. */
function paintCover({ ctx }: PaintContext, { x, y, width, height }: Rect, picture: Picture) {
  const { a, b } = ctx.getTransform()
  const fitting = smaller(
    picture,
    Math.max(width, (height * picture.width) / picture.height) * Math.hypot(a, b),
  )
  const ratio = Math.min(fitting.width / width, fitting.height / height)
  const part = { width: width * ratio, height: height * ratio }
  const left = (fitting.width - part.width) / 2
  // Letters and pages say what they are at the top.
  const top = (fitting.height - part.height) / 4
  ctx.drawImage(fitting, left, top, part.width, part.height, x, y, width, height)
}

function paintStandIn(ctx: CanvasRenderingContext2D, box: Rect, { found, words }: EvidenceCard) {
  ctx.fillStyle = colour.surface2
  ctx.fillRect(box.x, box.y, box.width, box.height)
  ctx.font = `600 13px ${font.ui}`
  const lines = words === '' ? [] : fitLines(ctx, words, box.width - 8, 2)
  const side = 26
  const top = box.y + (box.height - side - lines.length * 15) / 2
  const place = { x: box.x + (box.width - side) / 2, y: top, width: side, ink: colour.ink }
  paintIcon(ctx, cardIcon(found), place)
  ctx.fillStyle = colour.ink
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  lines.forEach((line, at) => {
    ctx.fillText(line, box.x + box.width / 2, top + side + 9 + at * 15)
  })
}

function paintMore({ ctx }: PaintContext, rect: Rect, text: string) {
  ctx.save()
  ctx.font = `700 14px ${font.ui}`
  const width = ctx.measureText(text).width + 16
  const x = rect.x + rect.width - width - 2
  const y = rect.y + rect.height - 26
  ctx.fillStyle = colour.ink
  ctx.beginPath()
  ctx.roundRect(x, y, width, 24, 12)
  ctx.fill()
  ctx.fillStyle = colour.surface
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, x + width / 2, y + 13)
  ctx.restore()
}
