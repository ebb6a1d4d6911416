import type { LaneStory, StoryMoment } from '@brownpaper/shared/journey/lane-story'
import type { Note } from '@brownpaper/shared/lane/lane'
import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { fingerprint } from '../../parts/agreement.ts'

/** What a persona goes through now, as a lane tells it in a few lines. */
export type Taste = {
  /** The scored moments the line runs over; undefined while none is scored. */
  readonly curve:
    | { readonly first: StoryMoment; readonly highest: StoryMoment; readonly last: StoryMoment }
    | undefined
  /** The worst moments below zero, in order. */
  readonly lows: readonly StoryMoment[]
  readonly royals: readonly StoryMoment[]
  /** At most three, best first. */
  readonly top: readonly Note[]
  /** What was made on the spot besides. */
  readonly alsoFixed: readonly Note[]
}

export function tasteOf({ moments, summary, highest, royals, top, fixed }: LaneStory): Taste {
  const scored = moments.filter(({ score }) => score !== undefined)
  const [first, last] = [scored[0], scored.at(-1)]
  const lows = summary.lows.flatMap((index) => moments[index] ?? [])
  const three = top.slice(0, 3)
  return {
    curve:
      first === undefined || last === undefined || highest === undefined
        ? undefined
        : { first, highest, last },
    lows: lows.filter(({ score }) => score !== undefined && score.median < 0),
    royals,
    top: three,
    alsoFixed: fixed.filter((note) => !three.includes(note)),
  }
}

/** A short print of what is agreed on about one persona, to tell later whether it still is what stands there. */
export function tastePrint(story: LaneStory, persona: Persona | undefined): string {
  const { lows, royals, top, alsoFixed } = tasteOf(story)
  const noteWords = ({ text, fixed }: Note) => [text, fixed !== undefined]
  return fingerprint(
    JSON.stringify([
      persona?.name,
      persona?.iQuestion,
      story.moments.map(({ name, score }) => [name, score?.median]),
      lows.map(({ notes }) => notes.pain.map(({ text }) => text)),
      royals.map(({ royal }) => [royal?.idea, royal?.brandValue]),
      top.map(noteWords),
      alsoFixed.map(noteWords),
    ]),
  )
}
