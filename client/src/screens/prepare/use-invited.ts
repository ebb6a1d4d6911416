import { invitedDepartments } from '@brownpaper/shared/staff/composing'
import { useMemo } from 'react'
import { useExpected } from '../../state/use-expected.ts'
import { useLive } from '../../state/use-live.ts'

/** Who is to be there: on the list, or in already without being on it. How many take part, and of which departments. */
export function useInvited(): { readonly count: number; readonly departments: readonly string[] } {
  const { members } = useLive()
  const { list } = useExpected()
  return useMemo(() => {
    const listed = (list?.people ?? []).filter(({ role, isOff }) => role === 'participant' && !isOff)
    const known = new Set(list?.people.map(({ id }) => id))
    const others = members.filter(
      ({ role, invitedId = '' }) => role === 'participant' && !known.has(invitedId),
    )
    const people = [
      ...listed,
      ...others.map(({ department = '' }) => ({ department, role: 'participant' as const, isOff: false })),
    ]
    return { count: people.length, departments: invitedDepartments(people) }
  }, [members, list])
}
