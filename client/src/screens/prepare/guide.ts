/** The small steps of preparing, in the order they build on each other. `more` is nothing to get ready. */
export const CHAPTERS = [
  { id: 'why', steps: ['reason', 'goal', 'scope'] },
  { id: 'know', steps: ['insights', 'communication', 'brand'] },
  { id: 'journey', steps: ['phases', 'channels', 'groups', 'agree'] },
  { id: 'people', steps: ['people'] },
  { id: 'day', steps: ['programme', 'place', 'invite', 'next'] },
  { id: 'more', steps: ['kit', 'links', 'end'] },
] as const

type Chapter = (typeof CHAPTERS)[number]
export type StepId = Chapter['steps'][number]
export type PlaceId = StepId | 'overview'

export const STEPS: readonly StepId[] = CHAPTERS.flatMap(({ steps }): readonly StepId[] => steps)
/** Those that are ready once nothing of them is missing. */
export const READY_STEPS: readonly StepId[] = CHAPTERS.filter(({ id }) => id !== 'more').flatMap(
  ({ steps }): readonly StepId[] => steps,
)

/** How far one is: the steps of which nothing is missing, and where to go on. */
export function progressOf(missing: readonly { readonly section: StepId }[]): {
  readonly done: ReadonlySet<StepId>
  readonly count: number
  readonly next: StepId | undefined
} {
  const open = new Set(missing.map(({ section }) => section))
  return {
    done: new Set(READY_STEPS.filter((step) => !open.has(step))),
    count: READY_STEPS.length,
    next: READY_STEPS.find((step) => open.has(step)),
  }
}

/** The step an address names after its #; the overview for none and for what we do not know. */
export function placeIn(hash: string): PlaceId {
  const name = hash.replace(/^#/, '')
  return STEPS.find((step) => step === name) ?? 'overview'
}

/** The steps beside this one; undefined at the ends. */
export function besideStep(place: PlaceId): {
  readonly back: PlaceId | undefined
  readonly next: StepId | undefined
} {
  if (place === 'overview') return { back: undefined, next: STEPS[0] }
  const at = STEPS.indexOf(place)
  return { back: at === 0 ? 'overview' : STEPS[at - 1], next: STEPS[at + 1] }
}
