import type { PaperPoint, Rect } from './geometry.ts'

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

/** Anything else: paints itself within its box, is hit in its box or where `hit` says. */
export interface CustomObject extends ObjectBase {
  readonly type: 'custom'
  /** Called at every redraw it is visible in; must stay within `rect`. */
  paint(view: PaintContext): void
  hit?(point: PaperPoint): boolean
}

export type BoardObject = NoteObject | TagObject | LabelObject | CustomObject

/** One step in a change: the object as it now is, or that it is gone. */
export type ObjectChange = BoardObject | { readonly id: string; readonly gone: true }

export function isSelectable(object: BoardObject): boolean {
  return object.selectable ?? object.type !== 'custom'
}

export function dragOf(object: BoardObject): 'free' | 'vertical' | 'none' {
  return object.drag ?? (object.type === 'note' || object.type === 'label' ? 'free' : 'none')
}
