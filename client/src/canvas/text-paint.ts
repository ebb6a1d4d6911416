import { JOINING, SOFT_HYPHEN, type TextLayout, type TextLine } from './text-layout.ts'
import { type FontFace, fontAt, TEXT_RENDERING } from './text-measure.ts'

type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

export interface LinesPlace {
  /** The top left corner of the first line. */
  readonly x: number
  readonly y: number
  /** The room's, for lines that are not at the left. */
  readonly width: number
  /** Lines that do not fit in it are left out, with an ellipsis. */
  readonly height: number
  readonly face: FontFace
  readonly ink: string
  /** Of the face, in ems. */
  readonly heights: { readonly ascent: number; readonly descent: number }
  /** `start` is the left, and the right for a paragraph that runs from right to left. */
  readonly align: 'start' | 'left' | 'center' | 'right'
}

/** Writes the lines of a layout, each in the direction of its paragraph. */
export function paintLines(ctx: Ctx, layout: TextLayout, place: LinesPlace) {
  ctx.font = fontAt(place.face, layout.size)
  ctx.textRendering = TEXT_RENDERING
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'start'
  ctx.fillStyle = place.ink
  const { ascent, descent } = place.heights
  const baseline = (layout.leading - (ascent + descent) * layout.size) / 2 + ascent * layout.size
  const shown = Math.max(1, Math.floor(place.height / layout.leading + 0.01))
  layout.lines.slice(0, shown).forEach((line, at) => {
    const isLast = at === shown - 1 && layout.lines.length > shown
    const y = place.y + at * layout.leading + baseline
    const continues = layout.lines[at - 1]?.cut ?? false
    paintLine(ctx, isLast ? shortened(line) : line, { x: startOf(line, layout, place), y, continues })
  })
  ctx.direction = 'ltr'
}

/** Where a line begins: its left end, or its right end when it runs from there. */
function startOf({ width, rtl }: TextLine, { wrapWidth }: TextLayout, place: LinesPlace): number {
  if (place.align === 'start') return place.x + (rtl ? wrapWidth : 0)
  const spare = place.width - width
  const left = place.align === 'left' ? 0 : place.align === 'center' ? spare / 2 : spare
  return place.x + left + (rtl ? width : 0)
}

function shortened(line: TextLine): TextLine {
  const last = line.stretches?.at(-1)
  const stretches = last && [
    ...(line.stretches ?? []).slice(0, -1),
    { ...last, text: `${last.text.trimEnd()}…` },
  ]
  return { ...line, text: `${line.text.trimEnd()}…`, cut: false, ...(stretches && { stretches }) }
}

interface LinePlace {
  readonly x: number
  readonly y: number
  /** It begins within a word. */
  readonly continues: boolean
}

/** Keeps a letter joined to one that is not there. */
const JOINER = '\u200D'

function paintLine(ctx: Ctx, { text, rtl, cut, stretches }: TextLine, { x, y, continues }: LinePlace) {
  ctx.direction = rtl ? 'rtl' : 'ltr'
  if (stretches) {
    for (const stretch of stretches) ctx.fillText(stretch.text, x + (rtl ? -stretch.x : stretch.x), y)
    return
  }
  const shown = text.replaceAll(SOFT_HYPHEN, (_, at) => (at === text.length - 1 ? '-' : ''))
  const joins = (cut || continues) && JOINING.test(text)
  ctx.fillText(joins ? `${continues ? JOINER : ''}${shown}${cut ? JOINER : ''}` : shown, x, y)
}
