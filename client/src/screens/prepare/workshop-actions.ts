import { byOrder } from '@brownpaper/shared/base/order'
import type { communications, goals, insights, nextSteps } from '@brownpaper/shared/workshop/prepared'
import {
  type brandValues,
  type channels,
  type phases,
  SETTINGS_ID,
  type Settings,
  type WorkshopDocument,
} from '@brownpaper/shared/workshop/workshop'
import type { Removed, Table } from '@brownpaper/shared/ydoc/table'
import { randomId } from '../../platform/ids.ts'
import type { Session } from '../../state/session.ts'
import { orderAtEnd, placeInOrder } from './place-in-order.ts'

/** Tables whose order facilitators choose. */
export type SortedTable =
  | Table<typeof phases>
  | Table<typeof brandValues>
  | Table<typeof channels>
  | Table<typeof goals>
  | Table<typeof insights>
  | Table<typeof communications>
  | Table<typeof nextSteps>
export type SettingName = keyof Omit<Settings, 'id' | 'removed'>

export function setSetting(workshop: WorkshopDocument, name: SettingName, value: string): void {
  const { settings } = workshop.tables
  if (settings.get(SETTINGS_ID) === undefined) settings.create(SETTINGS_ID, { [name]: value })
  else settings.patch(SETTINGS_ID, { [name]: value })
}

/** Adds an empty item at the end; gives its id. */
export function addAtEnd(table: SortedTable): string {
  const id = randomId()
  table.create(id, { order: endOf(table) })
  return id
}

/** The order of an item that is to come last. */
export const endOf = (table: SortedTable): string => orderAtEnd(sorted(table), Math.random)

/** Moves the item in place `from` to place `to`, as one step. */
export function moveItem(workshop: WorkshopDocument, table: SortedTable, from: number, to: number): void {
  workshop.change(() => {
    for (const { id, order } of placeInOrder(sorted(table), { from, to }, Math.random))
      table.patch(id, { order })
  })
}

/** Who takes something away, and when. */
export function removedBy(session: Session): Removed {
  return { by: session.me.memberId ?? '', at: session.serverNow() }
}

function sorted(table: SortedTable): readonly { readonly id: string; readonly order: string }[] {
  const all: readonly { readonly id: string; readonly order: string }[] = table.all()
  return all.toSorted(byOrder)
}
