import { invitedDepartments, makingOf } from '@brownpaper/shared/staff/composing'
import { useMemo } from 'react'
import { useExpected } from '../../state/use-expected.ts'
import { useLive } from '../../state/use-live.ts'

export type Invited = {
  /** How many take part, and of which departments. */
  readonly count: number
  readonly departments: readonly string[]
  /** What everyone of them is called, whatever they come to do. */
  readonly names: readonly string[]
  /** Groups, by id, with somebody who guides them, who presents for them, and who sits in them. */
  readonly guided: ReadonlySet<string>
  readonly presented: ReadonlySet<string>
  readonly seated: ReadonlySet<string>
  /** Whether there is a list, and groups were set from it. */
  readonly set: 'no-list' | 'not-yet' | 'set'
}

/** Who is to be there: on the list, or in already without being on it. */
export function useInvited(): Invited {
  const { members } = useLive()
  const { list, staff } = useExpected()
  const published = staff === undefined ? '' : makingOf(staff).published
  return useMemo(() => {
    const listed = (list?.people ?? []).filter(({ isOff }) => !isOff)
    const known = new Set(list?.people.map(({ id }) => id))
    const others = members
      .filter(({ invitedId = '' }) => !known.has(invitedId))
      .map(({ name, department = '', role, groupId = '', grants = [] }) => {
        return { name, department, role, groupId, presents: grants.includes('presenting'), isOff: false }
      })
    const all = [...listed, ...others]
    const people = all.flatMap((one) =>
      one.role === 'participant' ? { ...one, role: 'participant' as const } : [],
    )
    const groupsOf = (some: readonly { readonly groupId: string }[]) =>
      new Set(some.map(({ groupId }) => groupId).filter((groupId) => groupId !== ''))
    return {
      count: people.length,
      departments: invitedDepartments(people),
      names: all.map(({ name }) => name),
      guided: groupsOf(all.filter(({ role }) => role === 'companion')),
      presented: groupsOf(people.filter(({ presents }) => presents)),
      seated: groupsOf(people),
      set: listed.length === 0 ? 'no-list' : published === '' ? 'not-yet' : 'set',
    }
  }, [members, list, published])
}
