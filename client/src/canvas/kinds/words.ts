import type { Rect } from '../geometry.ts'
import { createLru } from '../lru.ts'
import type { PaintContext } from '../objects.ts'
import { layoutText, type TextLayout } from '../text-layout.ts'
import { createTextMeasures, type FontFace } from '../text-measure.ts'
import { paintLines } from '../text-paint.ts'

/** How words within a thing are written. Sizes in paper units. */
export interface Wording {
  readonly face: FontFace
  readonly size: number
  /** Shrinks to this before it is cut. */
  readonly minSize: number
  readonly colour: string
  readonly align: 'left' | 'center'
  /** Default `middle`. */
  readonly vertical?: 'top' | 'middle'
}

const LINE_HEIGHT = 1.22
/** CSS pixels under which nobody reads: bars tell that there is text. */
const LEAST_READABLE_PX = 4.5

// The board hears of fonts that arrive and repaints; what was measured before is forgotten here.
const measures = createTextMeasures(() => layouts.clear())
const layouts = createLru<string, TextLayout>({ capacity: 3000 })
let isListening = false

function layoutOf(text: string, room: Rect, { face, size, minSize }: Wording): TextLayout {
  if (!isListening) {
    isListening = true
    measures.listen()
  }
  const key = [room.width, room.height, face.weight, face.family, size, minSize, text].join('|')
  const known = layouts.get(key)
  if (known) return known
  measures.isReady(face, text)
  const layout = layoutText(text, room, { size, minSize, lineHeight: LINE_HEIGHT }, measures.of(face))
  layouts.set(key, layout)
  return layout
}

/** Paints a text in a room, as large as fits; what does not fit even then ends in an ellipsis. */
export function paintWords({ ctx, zoom }: PaintContext, text: string, room: Rect, wording: Wording) {
  if (text.trim() === '' || room.width < 4 || room.height < 4) return
  const layout = layoutOf(text, room, wording)
  const most = Math.max(1, Math.floor(room.height / layout.leading + 0.01))
  const lines = layout.lines.slice(0, most)
  const spare = wording.vertical === 'top' ? 0 : Math.max(0, room.height - lines.length * layout.leading) / 2
  const top = room.y + spare
  ctx.fillStyle = wording.colour
  if (layout.size * zoom < LEAST_READABLE_PX) {
    paintBars(ctx, lines, { layout, room, top, align: wording.align })
    return
  }
  paintLines(ctx, layout, {
    x: room.x,
    y: top,
    width: room.width,
    height: room.y + room.height - top,
    face: wording.face,
    ink: wording.colour,
    heights: measures.heights(wording.face),
    align: wording.align === 'left' ? 'start' : 'center',
  })
}

interface BarsPlace {
  readonly layout: TextLayout
  readonly room: Rect
  readonly top: number
  readonly align: Wording['align']
}

function paintBars(
  ctx: CanvasRenderingContext2D,
  lines: TextLayout['lines'],
  { layout, room, top, align }: BarsPlace,
) {
  const alpha = ctx.globalAlpha
  ctx.globalAlpha = alpha * 0.5
  lines.forEach(({ width }, at) => {
    const x = startOf(width, room, align)
    ctx.fillRect(x, top + (at + 0.35) * layout.leading, width, layout.leading * 0.3)
  })
  ctx.globalAlpha = alpha
}

const startOf = (width: number, room: Rect, align: Wording['align']) =>
  align === 'left' ? room.x : room.x + (room.width - width) / 2
