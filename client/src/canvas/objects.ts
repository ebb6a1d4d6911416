import type { Box, PaperPoint, Rect, Side } from './geometry.ts'

/** What every paint function gets: a context already in paper coordinates. */
export interface PaintContext {
  readonly ctx: CanvasRenderingContext2D
  /** CSS pixels a paper unit. */
  readonly zoom: number
  /** One CSS pixel in paper units, for lines that keep their width on screen. */
  readonly pixel: number
  /** What must be painted now, in paper units: skip what lies outside. */
  readonly visible: Rect
  /** High contrast: no texture, no tilt, plain edges. */
  readonly plain: boolean
}

interface ObjectBase {
  readonly id: string
  /** Paper units. */
  readonly rect: Rect
  /** Higher lies on top; equal ones lie in the order of their ids. Default 0. */
  readonly z?: number
  /** Can be picked by a tap or the marquee. Default true, for `custom` false. */
  readonly selectable?: boolean
  /** Default `free` for notes and labels, `none` for tags and custom objects. */
  readonly drag?: 'free' | 'vertical' | 'none'
  /** CSS cursor over it with a mouse. */
  readonly cursor?: string
  readonly dimmed?: boolean
  /** Things of one group are picked and moved together. */
  readonly group?: string
  /** Stays put: no handles, not taken by the marquee, and no drag unless something else starts it. */
  readonly locked?: boolean
  /**
   * How its handles change it: each side by itself, in its ratio, only in width, or a line by its two ends.
   * Default `none`.
   */
  readonly resize?: 'free' | 'ratio' | 'width' | 'ends' | 'none'
  /** Default false. */
  readonly rotates?: boolean
  /** A note whose four sides offer a place to notes of its width, and that takes such places. */
  readonly slots?: boolean
  /** Sides at which a "+" stands while it alone is selected. */
  readonly plus?: readonly Side[]
  /** Connectors can be fastened to it. */
  readonly connects?: boolean
  /** What lies wholly inside when it is taken up comes along. */
  readonly carries?: boolean
}

/** A small round mark at a note's top right corner. */
export interface Badge {
  readonly text?: string
  /** Key into `BoardStyle.icons`. */
  readonly icon?: string
  readonly fill: string
  readonly ink: string
}

/** A sticky note with text that always fits. */
export interface NoteObject extends ObjectBase {
  readonly type: 'note'
  /** Key into `BoardStyle.notes`. */
  readonly style: string
  readonly text: string
  /** Radians. */
  readonly tilt?: number
  /** Overrides the style's icon. */
  readonly icon?: string
  readonly badge?: Badge
  /** A dashed outline instead of paper: something that is not there yet, or not yours to see. */
  readonly ghost?: boolean
}

/** A low note with its icon at the left, such as a channel. */
export interface TagObject extends Omit<NoteObject, 'type' | 'badge'> {
  readonly type: 'tag'
}

/** Text on the bare paper, wrapped in its box. */
export interface LabelObject extends ObjectBase {
  readonly type: 'label'
  readonly text: string
  /** Default `hand`. */
  readonly font?: 'hand' | 'ui' | 'title'
  /** Paper units. */
  readonly size: number
  /** Default 500. */
  readonly weight?: number
  /** Default the style's ink. */
  readonly colour?: string
  /** Default `left`. */
  readonly align?: 'left' | 'center' | 'right'
  /** A filled, rounded plate behind the text, in this colour. */
  readonly plate?: string
}

export interface Hollow {
  /** Things are put inside: a pull there does not take it up unless it is picked already. */
  readonly isLarge: boolean
  holds(point: PaperPoint): boolean
}

/** Anything else: paints itself within its box, is hit in its box or where `hit` says. */
export interface CustomObject extends ObjectBase {
  readonly type: 'custom'
  /** Called at every redraw it is visible in; must stay within `rect`. */
  paint(view: PaintContext): void
  /** The colour of the slip it lies on while it is held, for what is lines and letters only. */
  readonly ground?: string
  hit?(point: PaperPoint): boolean
  /** Empty inside, where it is picked only when nothing else lies there. */
  readonly hollow?: Hollow
  /** Its own box, perhaps turned, that handles and connectors go by; `rect` is around it. Default `rect`. */
  readonly box?: Box
  /** Where its words stand, before the box is turned: a text field for them goes over it. */
  readonly wordsAt?: Rect
  /** The same in another box: how it looks while handles are pulled. */
  inBox?(box: Box): CustomObject
  /** For a connector: what it is fastened to, and itself between where those are now. */
  readonly ties?: readonly string[]
  tied?(boxOf: (id: string) => Box | undefined): CustomObject
  /** For a connector: where its two ends are. */
  readonly ends?: readonly [PaperPoint, PaperPoint]
  /** Takes the connector with one end (0 the first) loose at a point, for while it is pulled. */
  withEnd?(end: 0 | 1, at: PaperPoint): CustomObject
}

export type BoardObject = NoteObject | TagObject | LabelObject | CustomObject

/** One step in a change: the object as it now is, or that it is gone. */
export type ObjectChange = BoardObject | { readonly id: string; readonly gone: true }

export function isSelectable(object: BoardObject): boolean {
  return object.selectable ?? object.type !== 'custom'
}

/** The box that handles, connectors and frames go by. */
export function boxOf(object: BoardObject): Box {
  return object.type === 'custom' && object.box ? object.box : { ...object.rect, angle: 0 }
}

/** The object in another box, top left corner and all. */
export function inBox(object: BoardObject, box: Box): BoardObject {
  if (object.type !== 'custom') {
    const { x, y, width, height } = box
    return { ...object, rect: { x, y, width, height } }
  }
  return object.inBox ? object.inBox(box) : object
}

export function dragOf(object: BoardObject): 'free' | 'vertical' | 'none' {
  return object.drag ?? (object.type === 'note' || object.type === 'label' ? 'free' : 'none')
}
