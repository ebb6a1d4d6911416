/** `grid`: square notes on free paper. `journey`: a lane with phases, moments and notes in their cells. */
export type BenchLayout = 'grid' | 'journey'

/** Where a remote user puts a note: its number and its new top left corner, in paper units. */
export type RemoteMove = { readonly i: number; readonly x: number; readonly y: number }

/** What a benchmark drives the board with; one contender among others that answer the same calls. */
export type Bench = {
  readonly ready: Promise<void>
  /** Makes the document of n notes and decodes it, as it would come from the network. */
  prepare(n: number, layout?: BenchLayout): Promise<{ readonly decodeMs: number; readonly bytes: number }>
  /** Shows the prepared document; resolves with the time until it was painted. */
  load(n: number): Promise<number>
  count(): number
  /** Looks at a paper point in the middle of the screen. */
  setCamera(cx: number, cy: number, zoom: number): void
  fit(): void
  camera(): { readonly cx: number; readonly cy: number; readonly zoom: number }
  /** A note's top left corner. */
  notePos(i: number): { readonly x: number; readonly y: number }
  /** The point of the page where a press starts to drag a note. */
  noteScreen(i: number): { readonly x: number; readonly y: number }
  select(ids: readonly (number | string)[]): void
  /** One message of one remote user, who works in a process of their own; it comes as the network would bring it. */
  remote(moves: readonly RemoteMove[]): void
}

declare global {
  interface Window {
    bench: Bench
  }
}
