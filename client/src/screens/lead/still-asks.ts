import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import type { GlanceColumn, LaneGlance } from './lane-glance.ts'

export type Ask = {
  readonly what:
    | 'slips'
    | 'moments'
    | 'action'
    | 'channel'
    | 'score'
    | 'pain'
    | 'idea'
    | 'top'
    | 'royal'
    | 'brandValue'
  readonly count: number
}

/** What a step asks of a lane: each by the columns, or all, of which it is still missing. */
const ASKS: Readonly<Partial<Record<ProgrammeStep['activity'], (lane: LaneGlance) => readonly Ask[]>>> = {
  build: (lane) =>
    lane.moments === 0 && lane.slips === 0
      ? [{ what: 'moments', count: 1 }]
      : [
          toPlace(lane),
          of(lane, 'action', ({ notes }) => notes.action === 0),
          of(lane, 'channel', ({ notes }) => notes.channel === 0),
        ],
  discuss: (lane) => [of(lane, 'score', ({ score }) => score === undefined)],
  score: (lane) => [of(lane, 'score', ({ score }) => score === undefined)],
  pains: (lane) => [of(lane, 'pain', ({ score = 0, notes }) => score < 0 && notes.pain === 0)],
  ideas: (lane) => [
    toPlace(lane),
    of(lane, 'idea', ({ notes }) => notes.pain > 0 && notes.improvement === 0),
  ],
  top: ({ top }) => [{ what: 'top', count: Math.max(0, 3 - top) }],
  royal: (lane) =>
    columnsOf(lane).some(({ isRoyal }) => isRoyal)
      ? [of(lane, 'brandValue', ({ isRoyal, hasBrandValue }) => isRoyal && !hasBrandValue)]
      : [{ what: 'royal', count: 1 }],
}

/**
 * What the current step still asks of a group; empty when all of it lies there, undefined where nothing of a step shows
 * in the lane: also while everyone writes for themselves.
 */
export function stillAsks(
  { activity, isPrivate }: Pick<ProgrammeStep, 'activity' | 'isPrivate'>,
  lane: LaneGlance,
): readonly Ask[] | undefined {
  return isPrivate ? undefined : ASKS[activity]?.(lane).filter(({ count }) => count > 0)
}

const columnsOf = ({ phases }: LaneGlance) => phases.flatMap(({ columns }) => columns)

const toPlace = ({ slips }: LaneGlance): Ask => ({ what: 'slips', count: slips })

function of(lane: LaneGlance, what: Ask['what'], isMissing: (column: GlanceColumn) => boolean): Ask {
  return { what, count: columnsOf(lane).filter(isMissing).length }
}
