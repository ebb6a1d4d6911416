import type { DatabaseSync } from 'node:sqlite'
import type { KeyTarget, KeyWrite } from '../storage.ts'
import type { TextCommit, TextCommitResult, TextRow } from '../text.ts'
import { withSavepoint } from './savepoint.ts'

/** Rows, commands and keys. Casts hold because the tables are STRICT and each names its columns. */
export function prepareRows(db: DatabaseSync) {
  const selectRows = db.prepare(
    'SELECT kind, id, version, data AS json FROM row WHERE workshop = ? ORDER BY kind, id',
  )
  const selectRow = db.prepare('SELECT 1 FROM row WHERE workshop = ? AND kind = ? AND id = ?')
  const insertRow = db.prepare('INSERT INTO row VALUES (?, ?, ?, 1, ?) ON CONFLICT DO NOTHING')
  const updateRow = db.prepare(
    'UPDATE row SET data = ?, version = version + 1 WHERE workshop = ? AND kind = ? AND id = ? AND version = ?',
  )
  const deleteRow = db.prepare('DELETE FROM row WHERE workshop = ? AND kind = ? AND id = ? AND version = ?')
  const selectWorkshops = db.prepare('SELECT DISTINCT workshop FROM row')
  const selectCommand = db.prepare('SELECT answer FROM command WHERE workshop = ? AND id = ?')
  const insertCommand = db.prepare('INSERT INTO command VALUES (?, ?, ?)')
  const selectMark = db.prepare('SELECT mark FROM workshop WHERE id = ?')
  const raiseMark = db.prepare(
    'INSERT INTO workshop VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET mark = mark + 1',
  )
  const selectKey = db.prepare('SELECT workshop AS workshopId, kind, id FROM key WHERE hash = ?')
  const insertKey = db.prepare('INSERT INTO key VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const deleteKey = db.prepare('DELETE FROM key WHERE hash = ?')

  type WantedRow = TextCommit['rows'][number]

  /** Whether the row was as expected; if so, it is written. */
  function writeRow(workshopId: string, { kind, id, expect, json }: WantedRow): boolean {
    if (expect === 0 && json === undefined) return selectRow.get(workshopId, kind, id) === undefined
    if (expect === 0) return insertRow.run(workshopId, kind, id, json ?? null).changes === 1
    if (json === undefined) return deleteRow.run(workshopId, kind, id, expect).changes === 1
    return updateRow.run(json, workshopId, kind, id, expect).changes === 1
  }

  /** Whether the hash was free, or leads to this target already. */
  function writeKey({ hash, target }: KeyWrite): boolean {
    if (!target) {
      deleteKey.run(hash)
      return true
    }
    if (insertKey.run(hash, target.workshopId, target.kind, target.id).changes === 1) return true
    const found = lookup(hash)
    return found?.workshopId === target.workshopId && found.kind === target.kind && found.id === target.id
  }

  function lookup(hash: string): KeyTarget | undefined {
    return selectKey.get(hash) as KeyTarget | undefined
  }

  const readMark = (workshopId: string) => Number(selectMark.get(workshopId)?.mark ?? 0)

  function commit({ workshopId, mark, commandId, answer, rows, keys }: TextCommit): TextCommitResult {
    const earlier = commandId === undefined ? undefined : selectCommand.get(workshopId, commandId)
    if (earlier)
      return { ok: false, code: 'repeated', answer: (earlier.answer as string | null) ?? undefined }
    if (mark !== undefined && mark !== readMark(workshopId)) return { ok: false, code: 'conflict' }
    const fits = rows.every((row) => writeRow(workshopId, row)) && keys.every(writeKey)
    if (!fits) return { ok: false, code: 'conflict' }
    if (commandId !== undefined) insertCommand.run(workshopId, commandId, answer ?? null)
    if (rows.length > 0) raiseMark.run(workshopId)
    return { ok: true }
  }

  return {
    readRows: (workshopId: string) => selectRows.all(workshopId) as TextRow[],
    listWorkshops: (_: undefined) => selectWorkshops.all().map((row) => String(row.workshop)),
    lookup,
    readMark,
    commit: (wanted: TextCommit) =>
      withSavepoint(
        db,
        () => commit(wanted),
        (result) => result.ok,
      ),
  }
}
