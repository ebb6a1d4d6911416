import { ARROWS, type Chord, isSingle, keysOf } from '../../keys/chords.ts'
import type { PaperAction } from './action.ts'

/** The ways to press what an action listens to, each as its keys; the four arrows together are one way. */
export function waysOf({ keys }: Pick<PaperAction, 'keys'>): readonly (readonly string[])[] {
  return keys.flatMap((chord) => {
    const held = keysOf(chord)
    const before = held.slice(0, -1)
    const arrow = arrows.indexOf(held.at(-1) ?? '')
    if (arrow < 0 || !hasAllArrows(keys, before)) return [held]
    return arrow === 0 ? [[...before, 'Arrows']] : []
  })
}

const arrows: readonly string[] = ARROWS

const hasAllArrows = (keys: readonly string[], before: readonly string[]) =>
  arrows.every((arrow) => keys.includes([...before, arrow].join('+')))

/** The chord to tell beside a name; undefined when there is none, or none that works while single keys are off. */
export function chordToTell(
  { keys, isByKeyOnly }: PaperAction,
  { singleKeys }: { readonly singleKeys: boolean },
): Chord | undefined {
  return isByKeyOnly ? undefined : keys.find((chord) => singleKeys || !isSingle(chord))
}
