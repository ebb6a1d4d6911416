import type { Groups, Pair, Wishes } from '@brownpaper/shared/groups/composition'
import { bestGroupFor } from '@brownpaper/shared/groups/move-cost'
import type { Live, LiveGroup } from '@brownpaper/shared/live/live'
import { candidatesOf, MIXED_BY } from '@brownpaper/shared/staff/composing'
import type { StaffPair, StaffPerson } from '@brownpaper/shared/staff/staff'
import type { ExpectedList } from '../../state/use-expected.ts'

export type Placing = {
  /** On the list and not here, by name; `off` said not to come. */
  readonly expected: readonly StaffPerson[]
  readonly off: readonly StaffPerson[]
  /** Where somebody fits best, by the id of the member or of who is expected; groups that are full count too. */
  bestGroup(id: string): LiveGroup | undefined
}

/**
 * Where late comers go: members sit where they are, and who is expected keeps the place that was prepared, until they are
 * said not to come.
 */
export function placingOf(
  { members, groups }: Pick<Live, 'members' | 'groups'>,
  list: ExpectedList | undefined,
): Placing {
  const { people = [], pairs = [] } = list ?? {}
  const memberOf = new Map(members.flatMap((one) => (one.invitedId ? [[one.invitedId, one] as const] : [])))
  const detailsOf = new Map(people.map((person) => [person.id, person]))
  const away = people.filter(({ id }) => !memberOf.has(id)).toSorted((a, b) => a.name.localeCompare(b.name))
  const expected = away.filter(({ isOff }) => !isOff)
  const seats = [
    ...members
      .filter(({ role }) => role === 'participant')
      .map(({ id, department = '', groupId = '', invitedId = '' }) => {
        const details = detailsOf.get(invitedId)
        return {
          id,
          groupId,
          department: department || (details?.department ?? ''),
          location: details?.location ?? '',
        }
      }),
    ...expected.filter(({ role }) => role === 'participant'),
  ]
  const idNow = (id: string) => memberOf.get(id)?.id ?? id
  const pairsOf = (kind: StaffPair['kind']) =>
    pairs.flatMap((pair): readonly Pair[] => (pair.kind === kind ? [[idNow(pair.a), idNow(pair.b)]] : []))
  const wishes: Wishes = { weights: MIXED_BY, apart: pairsOf('apart'), together: pairsOf('together') }
  const candidates = candidatesOf(seats)
  const places: Groups = groups.map((group) =>
    seats.flatMap(({ id, groupId }) => (groupId === group.id ? id : [])),
  )
  return {
    expected,
    off: away.filter(({ isOff }) => isOff),
    bestGroup: (id) => groups[bestGroupFor(places, id, candidates, wishes) ?? -1],
  }
}
