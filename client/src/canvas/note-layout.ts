import { certainlyFits } from './certain-fit.ts'
import type { Rect } from './geometry.ts'
import { createLru } from './lru.ts'
import type { LabelObject, NoteObject, TagObject } from './objects.ts'
import type { BoardStyle } from './style.ts'
import { laidOutPart, layoutText, type TextBox, type TextFit, type TextLayout } from './text-layout.ts'
import type { FontFace, TextMeasures } from './text-measure.ts'

/** Where things lie on a note, in paper units from its edges. */
const PAD_X = 14
const PAD_TOP = 11
const PAD_BOTTOM = 9
const ICON = 17
const ICON_INSET = 9
const ICON_GAP = 4

const TAG_PAD_Y = 6
const TAG_ICON = 21
const TAG_ICON_GAP = 11

export type Written = NoteObject | TagObject

/** The box its text is wrapped in, from the object's top left corner. */
export function textRoom(
  object: Written,
  style: BoardStyle,
): TextBox & { readonly x: number; readonly y: number } {
  const { width, height } = object.rect
  const hasIcon = iconKey(object, style) !== undefined
  if (object.type === 'tag') {
    const x = PAD_X + (hasIcon ? TAG_ICON + TAG_ICON_GAP : 0)
    return { x, y: TAG_PAD_Y, width: Math.max(1, width - x - PAD_X), height: height - 2 * TAG_PAD_Y }
  }
  const room = {
    x: PAD_X,
    y: PAD_TOP,
    width: Math.max(1, width - 2 * PAD_X),
    height: height - PAD_TOP - PAD_BOTTOM,
  }
  if (!hasIcon) return room
  const corner = {
    width: Math.max(0, ICON + ICON_INSET + ICON_GAP - PAD_X),
    height: Math.max(0, ICON + ICON_INSET - PAD_BOTTOM),
  }
  return { ...room, corner }
}

/** Where its icon goes, from the object's top left corner. */
export function iconBox(object: Written): Rect {
  const { width, height } = object.rect
  if (object.type === 'tag') {
    return { x: PAD_X, y: (height - TAG_ICON) / 2, width: TAG_ICON, height: TAG_ICON }
  }
  return { x: width - ICON - ICON_INSET, y: height - ICON - ICON_INSET, width: ICON, height: ICON }
}

export function iconKey(object: Written, style: BoardStyle): string | undefined {
  return object.icon ?? style.notes[object.style]?.icon
}

/** The text's first line begins here: notes are written from the top, tags in the middle. */
export function textTop(object: Written, style: BoardStyle, layout: TextLayout): number {
  const room = textRoom(object, style)
  if (object.type === 'note') return room.y
  return room.y + Math.max(0, (room.height - layout.lines.length * layout.leading) / 2)
}

/** How high a note must be for all of its text; never lower than it is. */
export function heightFor(object: Written, style: BoardStyle, layout: TextLayout): number {
  if (layout.fits) return object.rect.height
  const room = textRoom(object, style)
  return Math.ceil(object.rect.height - room.height + layout.neededHeight)
}

export function labelFace(label: LabelObject, style: BoardStyle): FontFace {
  return { family: style.fonts[label.font ?? 'hand'], weight: label.weight ?? 500 }
}

const LABEL_LINE_HEIGHT = 1.2
/** Around the text of a label with a plate, as a share of its size. */
export const LABEL_PLATE_PAD = { x: 0.7, y: 0.3 }

export function labelRoom({ rect, size, plate }: LabelObject): TextBox {
  const pad = plate === undefined ? { x: 0, y: 0 } : LABEL_PLATE_PAD
  return {
    width: Math.max(1, rect.width - 2 * pad.x * size),
    height: Math.max(1, rect.height - 2 * pad.y * size),
  }
}

export interface TextLayouts {
  of(object: Written | LabelObject): TextLayout
  /** How high a note must be for all of its text; never lower than it is. Lays out only what is not sure to fit. */
  heightFor(object: Written): number
  /** Whether the font for its text has come. */
  isReady(object: Written | LabelObject): boolean
  setStyle(style: BoardStyle): void
  /** A font arrived: widths are no longer true. */
  forget(): void
}

const CAPACITY_BYTES = 6 * 1024 * 1024

/** About what is kept of a layout: its key and its lines both hold the text. */
function bytesOf({ lines }: TextLayout): number {
  let bytes = 400
  for (const { text } of lines) bytes += 100 + 4 * text.length
  return bytes
}

/** Text layouts of objects, remembered by text, room and font. */
export function createTextLayouts(initial: BoardStyle, measures: TextMeasures): TextLayouts {
  let style = initial
  const layouts = createLru<string, TextLayout>({ capacity: CAPACITY_BYTES, weigh: bytesOf })
  let ready = new WeakSet<object>()

  const planOf = (object: Written | LabelObject) =>
    object.type === 'label'
      ? {
          room: labelRoom(object),
          face: labelFace(object, style),
          fit: { size: object.size, minSize: object.size * 0.6, lineHeight: LABEL_LINE_HEIGHT },
        }
      : { room: textRoom(object, style), face: style.noteFont, fit: style.noteFont }

  function layoutOf(object: Written | LabelObject): TextLayout {
    const { room, face, fit } = planOf(object)
    const text = laidOutPart(object.text)
    const key = keyOf(text, room, face, fit)
    const known = layouts.get(key)
    if (known) return known
    const layout = layoutText(text, room, fit, measures.of(face))
    layouts.set(key, layout)
    return layout
  }

  return {
    of: layoutOf,
    heightFor(object) {
      const { noteFont } = style
      if (certainlyFits(object.text, textRoom(object, style), noteFont, measures.letters(noteFont)))
        return object.rect.height
      return heightFor(object, style, layoutOf(object))
    },
    isReady(object) {
      if (ready.has(object)) return true
      const isReady = measures.isReady(planOf(object).face, laidOutPart(object.text))
      if (isReady) ready.add(object)
      return isReady
    },
    setStyle(next) {
      style = next
      ready = new WeakSet()
    },
    forget: () => layouts.clear(),
  }
}

function keyOf(text: string, room: TextBox, face: FontFace, fit: TextFit): string {
  const corner = room.corner ? `${room.corner.width},${room.corner.height}` : ''
  return [
    room.width,
    room.height,
    corner,
    face.weight,
    face.family,
    fit.size,
    fit.minSize,
    fit.lineHeight,
    text,
  ].join('|')
}
