import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { assert } from '@brownpaper/shared/base/assert'
import type { RoomKey, RoomMark } from '../storage.ts'
import type { RoomHeads } from './room-heads.ts'
import { withSavepoint } from './savepoint.ts'

/** What takes things away for good; see `scrub` for their bytes. */
export function prepareErasing(db: DatabaseSync, heads: RoomHeads) {
  const setDue = db.prepare('INSERT INTO scrub VALUES (1) ON CONFLICT DO NOTHING')
  const selectLastSeq = db.prepare(`
    SELECT room.id, room.epoch, max(coalesce((SELECT max(seq) FROM log WHERE room = room.id), 0),
           coalesce((SELECT seq FROM snapshot WHERE room = room.id), 0)) AS seq
    FROM room WHERE workshop = ? AND name = ?`)
  const insertRoom = db.prepare('INSERT INTO room (workshop, name, epoch) VALUES (?, ?, 2) RETURNING id')
  const raiseEpoch = db.prepare('UPDATE room SET epoch = epoch + 1 WHERE id = ?')
  const writeSnapshot = db.prepare('INSERT INTO snapshot VALUES (?, ?, ?, ?)')
  const deleteContent = ['log', 'snapshot', 'damage'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE room = ?`),
  )
  const deleteAllContent = ['log', 'snapshot', 'damage'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE room IN (SELECT id FROM room WHERE workshop = ?)`),
  )
  const deleteAssets = db.prepare(`
    DELETE FROM asset WHERE id IN (SELECT id FROM row WHERE workshop = :workshop AND kind = 'asset')
      AND id NOT IN (SELECT id FROM row WHERE workshop <> :workshop AND kind = 'asset')`)
  const deleteAsset = db.prepare(`
    DELETE FROM asset WHERE id = :id AND NOT EXISTS (SELECT 1 FROM row WHERE kind = 'asset' AND id = :id)`)
  const deleteOwned = ['room', 'version', 'row', 'command', 'key'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE workshop = ?`),
  )
  const deleteMark = db.prepare('DELETE FROM workshop WHERE id = ?')

  function renewRoom({ key, bytes, mark }: { key: RoomKey; bytes: Uint8Array; mark?: RoomMark | undefined }) {
    heads.clear()
    return withSavepoint(db, () => {
      setDue.run()
      const found = selectLastSeq.get(key.workshopId, key.room) as
        | { id: number; epoch: number; seq: number }
        | undefined
      const { epoch, seq } = found ?? { epoch: 1, seq: 0 }
      const isAt = mark === undefined || (mark.epoch === epoch && mark.seq === seq)
      assert(isAt, `${key.workshopId} ${key.room} is at ${epoch}.${seq}`)
      const room = found?.id ?? Number(insertRoom.get(key.workshopId, key.room)?.id)
      for (const statement of deleteContent) statement.run(room)
      writeSnapshot.run(room, (found?.seq ?? 0) + 1, crc32(bytes), bytes)
      if (found === undefined) return 2
      raiseEpoch.run(room)
      return found.epoch + 1
    })
  }

  function eraseWorkshop(workshopId: string): void {
    heads.clear()
    withSavepoint(db, () => {
      setDue.run()
      for (const statement of deleteAllContent) statement.run(workshopId)
      deleteAssets.run({ workshop: workshopId })
      for (const statement of deleteOwned) statement.run(workshopId)
      deleteMark.run(workshopId)
    })
  }

  function forgetAssets(ids: readonly string[]): void {
    withSavepoint(db, () => {
      setDue.run()
      for (const id of ids) deleteAsset.run({ id })
    })
  }

  return { renewRoom, eraseWorkshop, forgetAssets }
}

/**
 * Writes the file anew without its free pages and empties the write-ahead log, so that nothing of what was deleted can
 * be read in either; nothing to do when nothing was erased since the last time. A reader that holds the log (a backup)
 * makes it throw: what is due stays due.
 */
export function scrub(db: DatabaseSync): void {
  if (db.prepare('SELECT 1 FROM scrub').get() === undefined) return
  db.exec('VACUUM')
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  if (checkpoint?.busy === 1) throw new Error('The write-ahead log is being read and could not be emptied')
  db.exec('DELETE FROM scrub')
}
