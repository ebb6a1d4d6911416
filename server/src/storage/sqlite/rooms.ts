import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { assert } from '@brownpaper/shared/base/assert'
import type { AppendedUpdate } from '../queued-storage.ts'
import type { RoomKey, RoomMark, RoomSize, StoredRoom } from '../storage.ts'
import type { RoomHead, RoomHeads } from './room-heads.ts'
import { withSavepoint } from './savepoint.ts'

type LogRecord = { readonly seq: number; readonly crc: number; readonly bytes: Uint8Array }

/** Documents: a snapshot and the log after it, each record with its own checksum. */
export function prepareRooms(db: DatabaseSync, heads: RoomHeads) {
  db.function('crc32', { deterministic: true, directOnly: true }, (bytes) => crc32(bytes as Uint8Array))

  const selectRoom = db.prepare('SELECT id, epoch FROM room WHERE workshop = ? AND name = ?')
  const insertRoom = db.prepare('INSERT INTO room (workshop, name) VALUES (?, ?) RETURNING id')
  const selectLog = db.prepare('SELECT seq, crc, bytes FROM log WHERE room = ? AND seq > ? ORDER BY seq')
  const selectSnapshot = db.prepare('SELECT seq, crc, bytes FROM snapshot WHERE room = ? AND seq > ?')
  const selectLastSeq = db.prepare(`
    SELECT max(coalesce((SELECT max(seq) FROM log WHERE room = :room), 0),
               coalesce((SELECT seq FROM snapshot WHERE room = :room), 0)) AS seq`)
  const selectRooms = db.prepare(`
    SELECT name AS room,
           max(coalesce((SELECT max(seq) FROM log WHERE log.room = room.id), 0),
               coalesce((SELECT seq FROM snapshot WHERE snapshot.room = room.id), 0)) AS seq,
           coalesce((SELECT sum(length(bytes)) FROM log WHERE log.room = room.id), 0) +
             coalesce((SELECT length(bytes) FROM snapshot WHERE snapshot.room = room.id), 0) AS sizeBytes
    FROM room WHERE workshop = ? ORDER BY name`)
  const selectSnapshotSeq = db.prepare('SELECT seq FROM snapshot WHERE room = ?')
  const insertUpdate = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?)')
  const deleteUpdates = db.prepare('DELETE FROM log WHERE room = ? AND seq <= ?')
  const writeSnapshot = db.prepare('INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?)')
  const countDamage = db.prepare('SELECT count(*) AS damaged FROM damage WHERE room = ?')
  const keepDamagedUpdates = db.prepare(`
    INSERT INTO damage SELECT room, 'update', seq, crc, bytes FROM log
    WHERE room = ? AND seq <= ? AND crc32(bytes) <> crc`)
  const keepDamagedSnapshot = db.prepare(`
    INSERT INTO damage SELECT room, 'snapshot', seq, crc, bytes FROM snapshot
    WHERE room = ? AND crc32(bytes) <> crc`)

  function findRoom(key: RoomKey) {
    return selectRoom.get(key.workshopId, key.room) as { id: number; epoch: number } | undefined
  }

  function makeRoom(key: RoomKey): number {
    return findRoom(key)?.id ?? Number(insertRoom.get(key.workshopId, key.room)?.id)
  }

  function lastSeq(room: number): number {
    return Number(selectLastSeq.get({ room })?.seq)
  }

  function readRoom({ key, afterSeq }: { key: RoomKey; afterSeq: number }): StoredRoom {
    const room = findRoom(key)
    if (!room) return { epoch: 1, snapshot: undefined, updates: [], logBytes: 0, seq: 0, damaged: 0 }
    const log = selectLog.all(room.id, afterSeq) as LogRecord[]
    const snapshot = selectSnapshot.get(room.id, afterSeq) as LogRecord | undefined
    const updates = log.filter(isWhole).map((record) => record.bytes)
    const hasBadSnapshot = snapshot !== undefined && !isWhole(snapshot)
    const seq = lastSeq(room.id)
    // Numbers have no gaps: a record that is not found at all is as damaged as one that cannot be read.
    const missing = seq - Math.max(afterSeq, Number(selectSnapshotSeq.get(room.id)?.seq ?? 0)) - log.length
    return {
      epoch: room.epoch,
      snapshot: hasBadSnapshot ? undefined : snapshot?.bytes,
      updates,
      logBytes: updates.reduce((sum, update) => sum + update.byteLength, 0),
      seq,
      damaged:
        Number(countDamage.get(room.id)?.damaged) +
        (log.length - updates.length) +
        Math.max(0, missing) +
        Number(hasBadSnapshot),
    }
  }

  function headOf(key: RoomKey): RoomHead | undefined {
    const known = heads.get(key)
    if (known !== undefined) return known
    const found = findRoom(key)
    return found && { ...found, seq: lastSeq(found.id) }
  }

  function append({ key, bytes, epoch, afterSeq }: AppendedUpdate): number {
    const head = headOf(key)
    const { epoch: now, seq: last } = head ?? { epoch: 1, seq: 0 }
    assert(
      epoch === undefined || epoch === now,
      `${key.workshopId} ${key.room} is in epoch ${now}, not ${epoch}`,
    )
    assert(afterSeq === undefined || afterSeq === last, `${key.workshopId} ${key.room} is at ${last}`)
    const id = head?.id ?? makeRoom(key)
    const seq = last + 1
    insertUpdate.run(id, seq, crc32(bytes), bytes)
    heads.set(key, { id, epoch: now, seq })
    return seq
  }

  function compact({ key, uptoSeq, bytes }: { key: RoomKey; uptoSeq: number; bytes: Uint8Array }): void {
    const room = makeRoom(key)
    assert(uptoSeq <= lastSeq(room), `no update ${uptoSeq} to compact in ${key.workshopId} ${key.room}`)
    const earlier = selectSnapshotSeq.get(room)
    if (earlier && Number(earlier.seq) > uptoSeq) return
    withSavepoint(db, () => {
      keepDamagedUpdates.run(room, uptoSeq)
      keepDamagedSnapshot.run(room)
      deleteUpdates.run(room, uptoSeq)
      writeSnapshot.run(room, uptoSeq, crc32(bytes), bytes)
    })
  }

  function readRoomMark(key: RoomKey): RoomMark {
    const room = findRoom(key)
    return room === undefined ? { epoch: 1, seq: 0 } : { epoch: room.epoch, seq: lastSeq(room.id) }
  }

  const listRooms = (workshopId: string) => selectRooms.all(workshopId) as RoomSize[]

  return { readRoom, readRoomMark, append, compact, listRooms }
}

function isWhole(record: LogRecord): boolean {
  return crc32(record.bytes) === record.crc
}
