import type { Placement } from './base-place.ts'

/**
 * What holds the board on the page: two canvases to redraw, between them one for much in one hand, and a small picture
 * of the whole below them.
 */
export interface Canvases {
  readonly pixelRatio: number
  /** CSS pixels by which the base canvas is larger than the viewport at each side; 0 until it was made wider. */
  readonly overscan: number
  /** The base canvas may reach beyond the view from now on; empties it. */
  widen(): void
  redrawBase(): void
  redrawTop(): void
  /** There is nothing on the top canvas. */
  hideTop(): void
  /** An empty canvas between the two, as large as the base, each time; undefined where the browser gives none. */
  crowdContext(): CanvasRenderingContext2D | undefined
  /** Moves that canvas without painting it; undefined hides it. */
  placeCrowd(place: Placement | undefined): void
  /** Moves and stretches the base canvas without painting it. */
  placeBase(place: Placement): void
  /** A context of the viewport's size in CSS pixels; undefined where the browser gives none. */
  overviewContext(): CanvasRenderingContext2D | undefined
  /** Undefined hides it. */
  placeOverview(place: Placement | undefined): void
}
