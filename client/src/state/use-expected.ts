import type { StaffDocument, StaffPair, StaffPerson } from '@brownpaper/shared/staff/staff'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useStaff } from './use-staff.ts'

/** The list of who is expected, as far as it has come in. */
export type ExpectedList = { readonly people: readonly StaffPerson[]; readonly pairs: readonly StaffPair[] }

/** Who is expected, once their list is here; renders again at every change of it. */
export function useExpected(): { readonly staff?: StaffDocument; readonly list?: ExpectedList } {
  const handle = useStaff()
  const staff = handle?.synced ? handle.document : undefined
  const last = useRef<ExpectedList>(undefined)
  const subscribe = useCallback(
    (changed: () => void) => {
      if (staff === undefined) return () => {}
      const { people, pairs } = staff.tables
      const stops = [people.subscribeChanges(changed), pairs.subscribeChanges(changed)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [staff],
  )
  const list = useSyncExternalStore(subscribe, () => {
    if (staff === undefined) return undefined
    const [people, pairs] = [staff.tables.people.all(), staff.tables.pairs.all()]
    if (last.current?.people !== people || last.current.pairs !== pairs) last.current = { people, pairs }
    return last.current
  })
  return { ...(staff && { staff }), ...(list && { list }) }
}
