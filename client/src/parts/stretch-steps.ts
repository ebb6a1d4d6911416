import { type Pace, withPace } from '@brownpaper/shared/programme/pace'
import { type Programme, stretchAround } from '@brownpaper/shared/programme/programme'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'

export type StretchSteps = {
  readonly back: ProgrammeStep | undefined
  readonly forward: ProgrammeStep | undefined
  /** Whether the group is before the others, behind them, or where they are. */
  readonly place: 'ahead' | 'behind' | 'same'
}

/**
 * Where a group at `own` may go by itself while the workshop is at `shared`: within the group work around it, until
 * everyone is together. What its pace leaves out is passed over.
 */
export function stepsAround(programme: Programme, shared: string, own: string, pace?: Pace): StretchSteps {
  const stretch = stretchAround(programme, shared)
  const at = stretch.findIndex(({ id }) => id === own)
  const others = stretch.findIndex(({ id }) => id === shared)
  if (at < 0) return { back: undefined, forward: undefined, place: 'same' }
  const isIn = (step: ProgrammeStep) => !withPace(step, pace).isDropped
  return {
    back: stretch.slice(0, at).findLast(isIn),
    forward: stretch.slice(at + 1).find(isIn),
    place: at > others ? 'ahead' : at < others ? 'behind' : 'same',
  }
}
