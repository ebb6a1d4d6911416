import type { Groups } from '@brownpaper/shared/groups/composition'
import { costOfMove, type MoveCost, problemsOf } from '@brownpaper/shared/groups/move-cost'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { compositionOf, placesOf } from '@brownpaper/shared/staff/composing'
import { movePerson } from '@brownpaper/shared/staff/people-actions'
import type { StaffDocument, StaffPerson } from '@brownpaper/shared/staff/staff'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import { useLive } from '../../state/use-live.ts'
import { useAll } from '../../state/use-table.ts'
import { showToast } from '../../ui/toast.tsx'
import { problemWords } from './problem-words.ts'
import { useMaking, usePeople } from './use-people.ts'

/** Who sits where, what is less than good about it, and what a move would cost, in words. */
export function useComposition(staff: StaffDocument) {
  const { t } = useTranslation()
  const { groups } = useLive()
  const people = usePeople(staff)
  // what they say counts, so that a change of it must be seen
  useMaking(staff)
  useAll(staff.tables.pairs)
  useAll(staff.tables.traits)
  const { candidates, wishes } = compositionOf(staff)
  const groupIds = groups.map(({ id }) => id)
  const seated = people.filter(({ role, isOff }) => role === 'participant' && !isOff)
  const places: Groups = placesOf(seated, groupIds)
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? ''
  const names = {
    group: (group: number) => groups[group]?.name ?? '',
    person: nameOf,
    customer: useCustomer(),
  }
  const problems = problemsOf(places, candidates, wishes)

  const costTo = (id: string, groupId: string): MoveCost =>
    costOfMove(places, { id, to: indexOf(groupIds, groupId) }, candidates, wishes)

  /** What becomes less good by a move; else whether it mixes better. */
  const costWords = (id: string, groupId: string): string => {
    const { cost, breaks } = costTo(id, groupId)
    const here = indexOf(groupIds, groupId)
    if (breaks.length > 0) return sentence(breaks.map((one) => problemWords(t, one, names, here)).join('; '))
    if (cost < -0.01) return t('people.groups.better')
    return t(cost > 0.01 ? 'people.groups.worse' : 'people.groups.free')
  }

  const move = (person: StaffPerson, group: LiveGroup | undefined) => {
    const groupId = group?.id ?? ''
    if (person.groupId === groupId) return
    const isSeated = person.role === 'participant' && groupId !== ''
    const words = isSeated ? costWords(person.id, groupId) : ''
    const { groupId: before, presents, isFixed } = person
    movePerson(staff, person.id, groupId)
    const done =
      group === undefined
        ? t('people.groups.movedOut', { name: person.name })
        : t('people.groups.moved', { name: person.name, group: group.name })
    showToast({
      key: 'people',
      text: words === '' ? done : `${done} ${words}`,
      action: {
        label: t('people.list.undo'),
        onPress: () => staff.tables.people.patch(person.id, { groupId: before, presents, isFixed }),
      },
    })
  }
  const wordsIn = (group: number) =>
    problems
      .filter((problem) => 'group' in problem && problem.group === group)
      .map((problem) => sentence(problemWords(t, problem, names, group)))
  const wordsOfAll = () =>
    problems
      .filter((problem) => !('group' in problem))
      .map((problem) => sentence(problemWords(t, problem, names)))
  return {
    groups,
    groupIds,
    people,
    seated,
    places,
    candidates,
    wishes,
    costTo,
    costWords,
    move,
    wordsIn,
    wordsOfAll,
  }
}

export type Composition = ReturnType<typeof useComposition>

function indexOf(groupIds: readonly string[], groupId: string): number | undefined {
  const index = groupIds.indexOf(groupId)
  return index < 0 ? undefined : index
}

/** With a capital and a stop. */
function sentence(words: string): string {
  const start = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?]$/.test(start) ? start : `${start}.`
}
