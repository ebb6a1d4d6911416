/** How one kind of note looks. */
export interface NoteStyle {
  /** Any CSS colour. */
  readonly fill: string
  readonly ink: string
  /** Key into `BoardStyle.icons`: the small mark bottom right (note) or at the left (tag). */
  readonly icon?: string
  /** Default `ink`. */
  readonly iconInk?: string
}

/** What is written by hand on notes. Sizes in paper units. */
export interface NoteFont {
  readonly family: string
  readonly weight: number
  readonly size: number
  /** Text shrinks down to this, then the note wants to be higher. */
  readonly minSize: number
  /** Distance between lines as a multiple of the size. */
  readonly lineHeight: number
}

/** Colours, icons and fonts come from outside: the engine knows no kinds and no theme. */
export interface BoardStyle {
  readonly paper: {
    readonly colour: string
    /** A seamless square tile of so many CSS pixels, drawn at the given device pixel ratio. Absent: plain. */
    readonly tile?: (sizePx: number, pixelRatio: number) => HTMLCanvasElement | OffscreenCanvas
  }
  readonly notes: Readonly<Record<string, NoteStyle>>
  /** SVG path data in a 24 by 24 box, drawn as strokes of width 2, by key. */
  readonly icons: Readonly<Record<string, readonly string[]>>
  readonly noteFont: NoteFont
  /** For labels, badges and cursor tags. */
  readonly fonts: { readonly hand: string; readonly ui: string; readonly title: string }
  readonly ink: string
  /** Selection outlines and the marquee. */
  readonly accent: string
  /** Warm dark colour of all shadows, as `r g b`. */
  readonly shadow: string
}
