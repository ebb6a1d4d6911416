import type { LaneDocument } from './lane.ts'

type TableName = keyof LaneDocument['tables']

/** Whether levels leave who works here free to change a part of something that is there; asking is no attempt. */
export function isYours(lane: LaneDocument, table: TableName, id: string, part = 'place'): boolean {
  const record = lane.tables[table].get(id)
  return record === undefined || lane.mayChange({ table, id, part, before: record, after: record })
}
