import type { Chord } from '../../keys/chords.ts'
import type { Direction } from '../paper-spot.ts'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Does something with the arrow of a chord, if it has one. */
export function withDirection(chord: Chord | undefined, then: (direction: Direction) => void) {
  const direction = DIRECTIONS[chord?.split('+').at(-1) ?? '']
  if (direction !== undefined) then(direction)
}
