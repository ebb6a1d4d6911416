import type { LateRecord, TrayItem } from '@brownpaper/shared/protocol/tray'

const TABLES = ['notes', 'moments', 'scores', 'words', 'objects', 'evidence', 'comments'] as const

/** How many records of each sort a piece of late work holds; sorts without any are left out. */
export function countPiece(records: readonly LateRecord[]) {
  return TABLES.map((table) => ({
    table,
    count: records.filter((record) => record.table === table).length,
  })).filter(({ count }) => count > 0)
}

/** The notes of a piece, as one reads them before laying them down. */
export function notesOfPiece({ records }: Pick<TrayItem, 'records'>) {
  return records.flatMap((record) =>
    record.table === 'notes'
      ? [
          {
            id: record.id,
            kind: record.after.kind,
            text: record.after.text,
            isRemoved: record.after.removed !== undefined,
          },
        ]
      : [],
  )
}
