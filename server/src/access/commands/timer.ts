import type { LiveTimer } from '@brownpaper/shared/live/live'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, type Decision, refuse, write } from '../decision.ts'
import { change, single, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Given } from './decider.ts'

type TimerCommand = 'timer.start' | 'timer.add' | 'timer.pause' | 'timer.resume' | 'timer.clear'
type TimerGiven = Pick<Given<TimerCommand>, 'state' | 'command' | 'context'>

/** One clock for everyone, in server time. */
export const timerCommands: Deciders<TimerCommand> = {
  'timer.start': {
    may: facilitators,
    decide: (given) => setTimer(given, running(given.command.ms, given.command.ms, given.context.now)),
  },
  'timer.add': {
    may: facilitators,
    decide: (given) => changeTimer(given, (timer) => withMinutes(timer, given.command.ms, given.context.now)),
  },
  'timer.pause': {
    may: facilitators,
    decide: (given) => changeTimer(given, (timer) => stopped(timer, given.context.now)),
  },
  'timer.resume': {
    may: facilitators,
    decide: (given) => changeTimer(given, (timer) => runningAgain(timer, given.context.now)),
  },
  'timer.clear': { may: facilitators, decide: (given) => setTimer(given, null) },
}

/** The time a step begins with; none while people walk in, which takes as long as it takes. */
export function timerOf({ activity, minutes }: ProgrammeStep, now: number): LiveTimer | null {
  const ms = minutes * 60_000
  return activity === 'arrive' ? null : running(ms, ms, now)
}

/** The write that gives everyone this time; none where they have it. */
export function timerSet(state: WorkshopState, timer: LiveTimer | null): RowWrite[] {
  const row = single(state, 'timer')
  return row.data.timer === timer ? [] : [change('timer', row, { timer })]
}

/** The timer with so much more time, or less; it goes on running where it has run out. */
export function withMinutes(timer: LiveTimer, ms: number, now: number): LiveTimer {
  const leftMs = Math.max(0, leftOf(timer, now) + ms)
  const totalMs = Math.max(leftMs, timer.totalMs + ms)
  return timer.endsAt === undefined ? { leftMs, totalMs } : running(leftMs, totalMs, now)
}

/** The timer as it stands still now. */
export function stopped(timer: LiveTimer, now: number): LiveTimer {
  return { leftMs: leftOf(timer, now), totalMs: timer.totalMs }
}

/** The timer going on from where it stood still; the same where it runs. */
export function runningAgain(timer: LiveTimer, now: number): LiveTimer {
  return timer.endsAt === undefined ? running(timer.leftMs, timer.totalMs, now) : timer
}

function running(leftMs: number, totalMs: number, now: number): LiveTimer {
  return { endsAt: now + leftMs, leftMs, totalMs }
}

function leftOf({ endsAt, leftMs }: LiveTimer, now: number): number {
  return endsAt === undefined ? leftMs : Math.max(0, endsAt - now)
}

/** Meant for the time of a step that a colleague went on from meanwhile. */
function isStale({ state, command: { seen } }: TimerGiven): boolean {
  return seen !== undefined && seen < single(state, 'step').version
}

function changeTimer(given: TimerGiven, changed: (timer: LiveTimer) => LiveTimer): Decision {
  const { timer } = single(given.state, 'timer').data
  if (isStale(given)) return refuse('stale')
  if (timer === null) return refuse('not-found')
  const next = changed(timer)
  return next === timer ? alreadySo : setTimer(given, next)
}

function setTimer(given: TimerGiven, timer: LiveTimer | null): Decision {
  if (isStale(given)) return refuse('stale')
  const row = single(given.state, 'timer')
  if (timer === null && row.data.timer === null) return alreadySo
  return write(change('timer', row, { timer }))
}
