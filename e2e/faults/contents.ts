import { equal } from '../../shared/src/base/equal.ts'
import type { LaneDocument } from '../../shared/src/lane/lane.ts'

/** All records of a lane, removed ones too, by `table/id`. When something was removed is no matter. */
export type Contents = ReadonlyMap<string, object>

export function contentsOf({ tables }: LaneDocument): Contents {
  const contents = new Map<string, object>()
  for (const [name, table] of Object.entries(tables)) {
    for (const id of [...table.ids(), ...table.removedIds()]) {
      const record = table.get(id)
      if (record !== undefined)
        contents.set(`${name}/${id}`, { ...record, removed: record.removed !== undefined })
    }
  }
  return contents
}

/** Keys of records that differ or stand on one side only. */
export function differences(a: Contents, b: Contents): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => !equal(a.get(key), b.get(key)))
}

export const textOf = (contents: Contents): string => JSON.stringify([...contents.values()])
