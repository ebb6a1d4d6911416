import { useMemo } from 'react'
import { useLive } from '../../state/use-live.ts'

/** Who is to be there: how many work in groups, and everyone's department as it was written. */
export function useInvited(): { readonly count: number; readonly departments: readonly string[] } {
  const { members } = useLive()
  return useMemo(() => {
    const people = members.filter(({ role }) => role === 'participant')
    return {
      count: people.length,
      departments: members.flatMap(({ department }) => (department === undefined ? [] : [department])),
    }
  }, [members])
}
