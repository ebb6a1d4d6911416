/** Where a line ends: an offset in the text, behind the spaces that hang over the edge. */
export type LineEnd = number

export interface Lines {
  readonly canvas: readonly LineEnd[]
  readonly field: readonly LineEnd[]
  readonly count: { readonly canvas: number; readonly field: number }
  /** CSS pixels by which the field's letters reach over its note's edges; 0 when all is inside. */
  readonly over: number
  /** Milliseconds that opening the field and laying out took. */
  readonly openMs: number
}

/** Of the notes, in paper units, and of the camera. */
export interface Place {
  readonly zoom: number
  readonly width?: number
  readonly height?: number
}

/** What the page lets a test do. */
export interface TextPage {
  /** Puts a text on a note and opens the field over it. */
  open(text: string, place: Place): Promise<void>
  /** The lines of the field that is open, and those the canvas has. */
  lines(): Lines
  /** The document's text. */
  text(): string
  /** Somebody else writes. */
  remote(splice: { readonly at: number; readonly remove: number; readonly insert: string }): void
  /** Shows notes with these texts, without a field. */
  show(texts: readonly string[], place: Place): Promise<void>
  /** Milliseconds that laying out a text takes the first time. */
  layoutMs(text: string): number
  /** What the field passed on. */
  readonly keys: readonly string[]
}

declare global {
  interface Window {
    textPage: TextPage
  }
}
