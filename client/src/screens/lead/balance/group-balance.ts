import { type BalanceBand, balanceBand, participationBalance } from '@brownpaper/shared/journey/balance'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { Live, LiveGroup } from '@brownpaper/shared/live/live'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'

/** Of fewer than three it would be a figure about one person. */
const FEWEST_PEOPLE = 3
/** Before there is this much a head, chance decides. */
const FEWEST_EACH = 2
/** On a shared screen, from slips and typed over nobody is the writer: of too many of those nothing can be said. */
const LEAST_KNOWN = 0.75

/** Only where it was switched on, which everyone was told, and never while people write alone. */
export function mayTellBalance(
  { balanceSince }: Pick<Live['workshop'], 'balanceSince'>,
  { ready }: Pick<LiveGroup, 'ready'>,
  { isPrivate }: Pick<ProgrammeStep, 'isPrivate'>,
): boolean {
  return balanceSince !== undefined && !isPrivate && ready === undefined
}

/**
 * How evenly a group's members wrote what lies on its paper: notes and moments. Undefined where that cannot be told.
 * Only the band leaves this function: what each gave is in no value, log or store.
 */
export function groupBalance(
  { tables }: Pick<LaneDocument, 'tables'>,
  memberIds: readonly string[],
): BalanceBand | undefined {
  if (memberIds.length < FEWEST_PEOPLE) return undefined
  const gave = new Map(memberIds.map((id) => [id, 0]))
  const things = [...tables.notes.all(), ...tables.moments.all()]
  for (const { author } of things) {
    const count = gave.get(author)
    if (count !== undefined) gave.set(author, count + 1)
  }
  const counts = [...gave.values()]
  const known = counts.reduce((sum, count) => sum + count, 0)
  if (known < FEWEST_EACH * memberIds.length || known < LEAST_KNOWN * things.length) return undefined
  const balance = participationBalance(counts)
  return balance && balanceBand(balance)
}
