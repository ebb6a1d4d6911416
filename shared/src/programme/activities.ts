import type { StepKind } from '../access/policy.ts'

/** What people do in a step. Its name, instruction and hints are texts by this word, in both languages. */
export const ACTIVITIES = [
  'arrive',
  'open',
  'persona',
  'experience',
  'write',
  'build',
  'score',
  'discuss',
  'break',
  'pains',
  'ideas-alone',
  'ideas',
  'top',
  'royal',
  'present',
  'patterns',
  'next-steps',
  'check-out',
  'free',
] as const
export type Activity = (typeof ACTIVITIES)[number]

/** What a step of an activity begins with; facilitators change it. */
export type ActivityDefaults = {
  readonly kind: StepKind
  readonly minutes: number
  /** Below this it makes no sense any more. */
  readonly least: number
  readonly mayDrop: boolean
  /** Everyone writes for themselves; nothing is in the lane before the group turns it over. */
  readonly isPrivate: boolean
  /** Nobody shortens or drops it unless a facilitator does so by hand. */
  readonly isKept: boolean
  /** What comes of it and later steps build on. */
  readonly needs: readonly Activity[]
}

const defaults = (
  kind: StepKind,
  minutes: number,
  least: number,
  more: Partial<ActivityDefaults> = {},
): ActivityDefaults => ({
  kind,
  minutes,
  least,
  mayDrop: false,
  isPrivate: false,
  isKept: false,
  needs: [],
  ...more,
})

export const ACTIVITY_DEFAULTS: Readonly<Record<Activity, ActivityDefaults>> = {
  arrive: defaults('lobby', 10, 5),
  open: defaults('opening', 15, 8),
  persona: defaults('groups', 10, 5),
  experience: defaults('groups', 20, 8, { mayDrop: true }),
  write: defaults('groups', 10, 5, { isPrivate: true }),
  build: defaults('groups', 30, 25, { needs: ['write'] }),
  score: defaults('groups', 4, 3, { isPrivate: true, needs: ['build'] }),
  discuss: defaults('groups', 6, 3, { mayDrop: true, needs: ['score'] }),
  break: defaults('groups', 15, 5),
  pains: defaults('groups', 15, 8, { needs: ['score'] }),
  'ideas-alone': defaults('groups', 6, 4, { isPrivate: true, mayDrop: true, needs: ['pains'] }),
  ideas: defaults('groups', 14, 8, { needs: ['pains'] }),
  top: defaults('groups', 8, 4, { needs: ['ideas'] }),
  royal: defaults('groups', 12, 6, { needs: ['ideas'] }),
  present: defaults('plenary', 20, 20, { isKept: true, needs: ['score', 'top', 'royal'] }),
  patterns: defaults('plenary', 7, 4, { mayDrop: true, needs: ['present'] }),
  'next-steps': defaults('closing', 5, 5, { isKept: true }),
  'check-out': defaults('closing', 3, 2, { mayDrop: true }),
  free: defaults('groups', 10, 3, { mayDrop: true }),
}
