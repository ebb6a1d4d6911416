import type { LiveTimer } from '../live/live.ts'
import { type ProgrammeStep, stepOf } from '../programme/step.ts'

/** What one may do between: write alone on a question, go round in turn, or rest. */
export const ASIDE_KINDS = ['write', 'round', 'break'] as const
export type AsideKind = (typeof ASIDE_KINDS)[number]

/** Something outside the programme; what was going on waits until it ends. */
export type Aside = {
  readonly id: string
  readonly kind: AsideKind
  /** '' where it needs none. */
  readonly question: string
  readonly since: number
  readonly timer: LiveTimer
  /** In a round: whose turns they are, in order, and whose it is now by index; behind the last it is over. */
  readonly order?: readonly string[]
  readonly turn?: number
}

/**
 * An aside as the step of people who are in it, who were in `current`. Only writing alone changes what they may: where
 * all were together, too, everyone then writes for themselves.
 */
export function asideStep({ id, kind, question, timer }: Aside, current: ProgrammeStep): ProgrammeStep {
  const minutes = Math.max(1, Math.round(timer.totalMs / 60_000))
  return stepOf(id, kind === 'break' ? 'break' : 'free', {
    kind: kind === 'write' ? 'groups' : current.kind,
    minutes,
    least: 1,
    isPrivate: kind === 'write' || current.isPrivate,
    ...(question !== '' && { instruction: { nl: question, en: question } }),
  })
}
