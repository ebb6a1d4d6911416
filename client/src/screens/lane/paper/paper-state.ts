import type { Point } from '@brownpaper/shared/geometry/rect'
import type { Ink, Route } from '@brownpaper/shared/lane/objects'
import type { ScreenPoint } from '../../../canvas/board.ts'
import type { PaperSpot } from './paper-spot.ts'

export const SHAPE_TOOLS = ['rectangle', 'ellipse', 'diamond', 'triangle', 'line', 'arrow'] as const
export const DRAWING_TOOLS = ['pen', 'highlighter', 'eraser'] as const
export const PLACING_TOOLS = ['text', 'note', 'emoji', 'comment', 'frame'] as const

/** What the hand does on the paper now. */
export type PaperTool =
  | 'select'
  | 'hand'
  | 'laser'
  | 'connector'
  | (typeof SHAPE_TOOLS)[number]
  | (typeof DRAWING_TOOLS)[number]
  | (typeof PLACING_TOOLS)[number]

/** What is being typed in; `isNew` things that stay empty are taken away again. */
export type PaperEditing = {
  readonly what: 'note' | 'word' | 'head' | 'thing'
  readonly id: string
  readonly isNew: boolean
}

type At = { readonly at: ScreenPoint }
type AtId = At & { readonly id: string }

/** What is open at a place of the screen. */
export type PaperMenu = ListMenu | ThingMenu | (AtId & { readonly what: 'score' })

/** A list of what one can do with something. */
export type ListMenu =
  | (At & { readonly what: 'notes' | 'things'; readonly ids: readonly string[] })
  | (AtId & { readonly what: 'word' | 'head' | 'channel' | 'face' })
  /** Of all that lies at a moment, or one piece of it. */
  | (AtId & { readonly what: 'evidence'; readonly piece?: string | undefined })
  | (At & { readonly what: 'paper' })

/** The little sheet of a thing or remark. For a new remark `on` is a note or object; absent it is about a place. */
export type ThingMenu =
  | (AtId & { readonly what: 'comment' })
  | (AtId & { readonly what: 'describe' })
  | (AtId & { readonly what: 'edit-link' })
  | (AtId & { readonly what: 'fixed' })
  | (At & { readonly what: 'new-comment'; readonly on: string | undefined; readonly point: Point })
  | (At & { readonly what: 'new-link' })

/** How a tool draws. */
export type ToolLook = {
  readonly ink: Ink
  /** Absent: not filled. */
  readonly fill: Ink | undefined
  /** Paper units: of a line, or of letters. */
  readonly size: number
  readonly isDashed: boolean
  /** Of connectors; absent: curved. */
  readonly route: Route | undefined
}

/** Tools that share a look: one chooses a colour for shapes once. */
const LOOK_KINDS = ['pen', 'highlighter', 'shape', 'connector', 'text'] as const
export type LookKind = (typeof LOOK_KINDS)[number]

/** Which look a tool draws with; undefined for one that draws nothing. */
export function lookKindOf(tool: PaperTool): LookKind | undefined {
  if (tool === 'pen' || tool === 'highlighter' || tool === 'connector' || tool === 'text') return tool
  return isShapeTool(tool) ? 'shape' : undefined
}

export const isShapeTool = (tool: PaperTool): tool is (typeof SHAPE_TOOLS)[number] =>
  (SHAPE_TOOLS as readonly string[]).includes(tool)

/** Whether a tap with it puts one thing down. */
export const isPuttingTool = (tool: PaperTool): tool is PuttingTool =>
  ([...SHAPE_TOOLS, ...PLACING_TOOLS] as readonly PaperTool[]).includes(tool)

export type PuttingTool = (typeof SHAPE_TOOLS)[number] | (typeof PLACING_TOOLS)[number]

/** What only this person sees of their paper: never stored, never sent. */
export type PaperState = {
  readonly tool: PaperTool
  /** The tool stays after it made one thing. */
  readonly isToolKept: boolean
  /** Drawn just now: the first letter one types goes into it. */
  readonly fresh: string | undefined
  /** Keys choose what a connector goes to. */
  readonly isAiming: boolean
  /** A pen is used: fingers move the paper. */
  readonly isPenMode: boolean
  readonly looks: Readonly<Record<LookKind, ToolLook>>
  readonly emoji: string
  readonly spot: PaperSpot | undefined
  readonly editing: PaperEditing | undefined
  readonly menu: PaperMenu | undefined
  /** A point of the curve on the move, and the score it would give. */
  readonly scoring: { readonly moment: string; readonly value: number } | undefined
  /** A field beside one's arrow is open. */
  readonly isSaying: boolean
  /** Something is held or being drawn: what floats beside it steps back. */
  readonly isBusy: boolean
}

export type PaperStore = {
  get(): PaperState
  set(patch: Partial<PaperState>): void
  subscribe(listener: () => void): () => void
}

const usual = { fill: undefined, isDashed: false, route: undefined } as const

export function createPaperStore(): PaperStore {
  let state: PaperState = {
    tool: 'select',
    isToolKept: false,
    fresh: undefined,
    isAiming: false,
    isPenMode: false,
    looks: {
      pen: { ...usual, ink: 'ink', size: 4 },
      highlighter: { ...usual, ink: 'yellow', size: 18 },
      shape: { ...usual, ink: 'ink', size: 3 },
      connector: { ...usual, ink: 'ink', size: 3 },
      text: { ...usual, ink: 'ink', size: 24 },
    },
    emoji: '👍',
    spot: undefined,
    editing: undefined,
    menu: undefined,
    scoring: undefined,
    isSaying: false,
    isBusy: false,
  }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(patch) {
      const next = { ...state, ...patch }
      // All keys of a state are its own.
      const keys = Object.keys(patch) as (keyof PaperState)[]
      if (keys.every((key) => Object.is(next[key], state[key]))) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
