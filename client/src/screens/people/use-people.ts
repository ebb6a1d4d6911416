import { makingOf } from '@brownpaper/shared/staff/composing'
import type { StaffDocument, StaffPerson } from '@brownpaper/shared/staff/staff'
import { MAKING_ID } from '@brownpaper/shared/staff/staff'
import { useAll, useRecord } from '../../state/use-table.ts'

/** In the order they were put on the list. */
export function usePeople({ tables }: StaffDocument): readonly StaffPerson[] {
  return useAll(tables.people, byCreation)
}

/** How groups are made; renders again when that changes. */
export function useMaking(staff: StaffDocument) {
  useRecord(staff.tables.making, MAKING_ID)
  return makingOf(staff)
}

function byCreation(a: StaffPerson, b: StaffPerson): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}
