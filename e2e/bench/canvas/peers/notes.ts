import { gridPlace, NOTE_SIDE } from '../../../../client/src/bench/bench-grid.ts'
import { randomWords } from '../../../../client/src/bench/bench-words.ts'
import { seededRandom } from '../../../../shared/src/base/seeded-random.ts'

export { NOTE_SIDE }

export type PeerNote = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly colour: number
}

/** The same notes as our own page shows. */
export function gridNotes(n: number): readonly PeerNote[] {
  const random = seededRandom(`bench ${n} grid`)
  return Array.from({ length: n }, (_, i) => ({
    ...gridPlace(i, n),
    text: randomWords(random),
    colour: i % 5,
  }))
}

export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** The point of a note that is pressed to drag it: off its middle, where editors put their text field. */
export const PRESS_AT = NOTE_SIDE * 0.5
