import { seededRandom } from '../../shared/src/base/seeded-random.ts'

/** What people do and what happens to them, with how often each is drawn. */
const ACTS = {
  write: 10,
  type: 14,
  move: 5,
  remove: 2,
  restore: 2,
  moment: 2,
  score: 3,
  undo: 6,
  redo: 3,
  offline: 3,
  online: 4,
  cut: 3,
  dead: 2,
  slow: 2,
  reload: 2,
  crash: 1,
  tab: 2,
  close: 1,
  clock: 2,
  command: 4,
  step: 2,
  group: 2,
} as const
export type Act = keyof typeof ACTS

/** One thing that happens: after a wait, to or by one of the people; the dice choose among what there is then. */
export type Deed = {
  readonly waitMs: number
  readonly who: number
  readonly act: Act
  readonly dice: readonly [number, number, number]
}

export type Plan = {
  /** The first is the facilitator, the others are of one group. */
  readonly people: number
  readonly deeds: readonly Deed[]
  /** Whether groups may write again when all is over, or everything waits in the tray. */
  readonly endsWriting: boolean
}

const PAUSES_MS = [0, 0, 5, 15, 30, 60, 120]

/** The same plan for the same seed and number. */
export function planHistory(seed: string, number: number): Plan {
  const random = seededRandom(`${seed}/history/${number}`)
  const people = 3 + Math.floor(random() * 2)
  const deeds = Array.from({ length: 30 + Math.floor(random() * 25) }, (): Deed => {
    const act = draw(ACTS, random)
    return {
      waitMs: PAUSES_MS[Math.floor(random() * PAUSES_MS.length)] ?? 0,
      // Only the facilitator gives commands.
      who: COMMANDS.has(act) ? 0 : Math.floor(random() * people),
      act,
      dice: [random(), random(), random()],
    }
  })
  return { people, deeds, endsWriting: random() < 0.5 }
}

const COMMANDS: ReadonlySet<Act> = new Set<Act>(['command', 'step', 'group'])

/** One of the keys, each as often as its weight says. */
export function draw<K extends string>(weights: Readonly<Record<K, number>>, random: () => number): K {
  // Object.entries forgets which keys it was given.
  const entries = Object.entries(weights) as [K, number][]
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  const found = entries.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  return (found ?? (entries[0] as [K, number]))[0]
}
