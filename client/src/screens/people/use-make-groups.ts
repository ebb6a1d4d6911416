import { must } from '@brownpaper/shared/base/assert'
import { groupCount, groupSizes } from '@brownpaper/shared/groups/group-sizes'
import { makeGroups } from '@brownpaper/shared/groups/make-groups'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { compositionOf, makingOf, participantsOf, placesOf } from '@brownpaper/shared/staff/composing'
import { placeAll, setMaking } from '@brownpaper/shared/staff/people-actions'
import type { StaffDocument, StaffPerson } from '@brownpaper/shared/staff/staff'
import { useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { randomId } from '../../platform/ids.ts'
import { useSession } from '../../state/use-session.ts'
import { showToast } from '../../ui/toast.tsx'

/** How many groups there will be: as chosen, or as fits best. */
export function wantedCount(staff: StaffDocument, personas: number): number {
  const people = participantsOf(staff).length
  const { count } = makingOf(staff)
  const best = groupCount(people, { personas, most: LIMITS.groups })
  return count > 0 ? Math.min(count, Math.max(people, 1)) : best
}

/** Makes the groups: those that lack are added, everyone is seated, who is fixed stays. */
export function useMakeGroups(staff: StaffDocument) {
  const { t } = useTranslation()
  const session = useSession()
  const [busy, setBusy] = useState(false)

  const addMissing = async (count: number): Promise<readonly LiveGroup[] | undefined> => {
    const { personas } = session.workshop.tables
    const groups = [...must(session.live(), 'live').groups]
    const missing: LiveGroup[] = []
    while (groups.length < count) {
      const personaId = leastUsed(
        personas.all().map(({ id }) => id),
        groups,
      )
      const group = {
        id: randomId(),
        name: freeName(groups, (number) => t('people.groupName', { number })),
        laneId: '',
        ...(personaId !== undefined && { personaId }),
      }
      groups.push(group)
      missing.push(group)
    }
    // All at once and in their order: two dozen answers one by one would be waited for.
    const answers = await Promise.all(
      missing.map(({ id: groupId, laneId: _, ...facts }) =>
        session.command({ type: 'group.add', groupId, ...facts }),
      ),
    )
    for (const answer of answers) {
      if (answer.ok) continue
      showToast({ text: errorText(answer.code), tone: 'danger' })
      return undefined
    }
    return groups
  }

  /** What was put right by hand is gone with a press: it can be put back. */
  const tellUndo = (before: readonly StaffPerson[], seed: number) => {
    const undo = () =>
      staff.change(() => {
        for (const { id, groupId, presents, isFixed } of before)
          staff.tables.people.patch(id, { groupId, presents, isFixed })
        setMaking(staff, { seed })
      })
    showToast({
      key: 'people',
      text: t('people.groups.dealtAgain'),
      action: { label: t('people.list.undo'), onPress: undo },
    })
  }

  const make = async (isAgain: boolean) => {
    const people = participantsOf(staff)
    const count = wantedCount(staff, session.workshop.tables.personas.all().length)
    setBusy(true)
    const all = await addMissing(count)
    setBusy(false)
    if (all === undefined) return
    const fixed = new Set(people.flatMap(({ isFixed, groupId }) => (isFixed ? groupId : [])))
    const used = all.filter(({ id }, index) => fixed.has(id) || index < count)
    // groups with somebody who stays come first; what is too many then is the last that nobody is tied to
    while (used.length > count && used.some(({ id }) => !fixed.has(id)))
      used.splice(
        used.findLastIndex(({ id }) => !fixed.has(id)),
        1,
      )
    const groupIds = used.map(({ id }) => id)
    const { making, candidates, wishes } = compositionOf(staff, placesOf(people, groupIds))
    const seed = isAgain ? making.seed + 1 : making.seed
    const made = makeGroups(candidates, isAgain ? wishes : { ...wishes, before: [] }, {
      seed: String(seed),
      count: groupIds.length,
      fixed: new Map(
        people.flatMap((one) => (one.isFixed ? [[one.id, groupIds.indexOf(one.groupId)] as const] : [])),
      ),
    })
    staff.change(() => {
      placeAll(staff, groupIds, made)
      setMaking(staff, { seed })
    })
    if (isAgain) tellUndo(people, making.seed)
  }
  return { make, busy }
}

/** The sizes of so many groups, as in "4 of 5". */
export function sizeWords(people: number, count: number): { readonly small: number; readonly large: number } {
  const sizes = groupSizes(people, count)
  return { small: Math.min(...sizes), large: Math.max(...sizes) }
}

function freeName(groups: readonly LiveGroup[], nameOf: (number: number) => string): string {
  let number = groups.length + 1
  while (groups.some(({ name }) => name === nameOf(number))) number++
  return nameOf(number)
}

/** The persona with the fewest groups, so that each gets as many. */
function leastUsed(personaIds: readonly string[], groups: readonly LiveGroup[]): string | undefined {
  const uses = (id: string) => groups.filter(({ personaId }) => personaId === id).length
  return personaIds.toSorted((a, b) => uses(a) - uses(b))[0]
}
