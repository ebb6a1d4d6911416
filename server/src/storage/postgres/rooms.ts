import { assert } from '@brownpaper/shared/base/assert'
import type { AppendedUpdate } from '../queued-storage.ts'
import type { RoomKey, RoomMark, RoomSize, StoredRoom } from '../storage.ts'
import { isWhole, sqlSumOf, sumOf } from './checksum.ts'
import type { Db } from './link.ts'

type Part = {
  readonly part: 'room' | 'snapshot' | 'update'
  readonly epoch: number
  readonly seq: number
  /** Up to which number a snapshot holds everything. */
  readonly base: number
  readonly damaged: number
  readonly sum: Uint8Array
  readonly bytes: Uint8Array
}

/** In one statement, because what another server compacts between two would be in neither. */
const READ_ROOM = `
  WITH found AS (SELECT * FROM room WHERE workshop = $1 AND name = $2)
  SELECT 'room' AS part, epoch, seq, coalesce((SELECT seq FROM snapshot WHERE room = found.id), 0) AS base,
         (SELECT count(*)::integer FROM damage WHERE room = found.id) AS damaged,
         NULL::bytea AS sum, NULL::bytea AS bytes FROM found
  UNION ALL
  SELECT 'snapshot', 0, snapshot.seq, 0, 0, snapshot.sum, snapshot.bytes
  FROM found JOIN snapshot ON snapshot.room = found.id AND snapshot.seq > $3
  UNION ALL
  SELECT 'update', 0, log.seq, 0, 0, log.sum, log.bytes
  FROM found JOIN log ON log.room = found.id AND log.seq > $3`

export async function readRoom(
  db: Db,
  { key, afterSeq }: { key: RoomKey; afterSeq: number },
): Promise<StoredRoom> {
  const { rows } = await db.query<Part>(READ_ROOM, [key.workshopId, key.room, afterSeq])
  const room = rows.find(({ part }) => part === 'room')
  if (room === undefined)
    return { epoch: 1, snapshot: undefined, updates: [], logBytes: 0, seq: 0, damaged: 0 }
  const records = rows.filter(({ part }) => part !== 'room')
  const whole = records.filter(isWhole)
  const updates = whole
    .filter(({ part }) => part === 'update')
    .sort((a, b) => a.seq - b.seq)
    .map(({ bytes }) => bytes)
  // Numbers have no gaps: a record that is not found at all is as damaged as one that cannot be read.
  const logged = records.filter(({ part }) => part === 'update').length
  const missing = room.seq - Math.max(afterSeq, room.base) - logged
  return {
    epoch: room.epoch,
    snapshot: whole.find(({ part }) => part === 'snapshot')?.bytes,
    updates,
    logBytes: updates.reduce((sum, update) => sum + update.byteLength, 0),
    seq: room.seq,
    damaged: room.damaged + records.length - whole.length + Math.max(0, missing),
  }
}

const ROOMS_ASKED = `unnest($1::text[], $2::text[]) AS w (workshop, name)`
const namesOf = (keys: readonly RoomKey[]) => [
  keys.map(({ workshopId }) => workshopId),
  keys.map(({ room }) => room),
]
const nameOf = ({ workshopId, room }: RoomKey) => `${workshopId}/${room}`

export async function readRoomMarks(db: Db, keys: readonly RoomKey[]): Promise<readonly RoomMark[]> {
  if (keys.length === 0) return []
  const { rows } = await db.query<RoomKey & RoomMark>(
    `SELECT workshop AS "workshopId", name AS room, epoch, seq FROM ${ROOMS_ASKED} JOIN room USING (workshop, name)`,
    namesOf(keys),
  )
  const marks = new Map(rows.map(({ epoch, seq, ...key }) => [nameOf(key), { epoch, seq }]))
  return keys.map((key) => marks.get(nameOf(key)) ?? { epoch: 1, seq: 0 })
}

export async function listRooms(db: Db, workshopId: string): Promise<readonly RoomSize[]> {
  const { rows } = await db.query<RoomSize>(
    `SELECT name AS room, seq,
       coalesce((SELECT sum(length(bytes)) FROM log WHERE log.room = room.id), 0)::float8 +
       coalesce((SELECT length(bytes) FROM snapshot WHERE snapshot.room = room.id), 0) AS "sizeBytes"
     FROM room WHERE workshop = $1 ORDER BY name`,
    [workshopId],
  )
  return rows
}

type LockedRoom = { readonly id: number; epoch: number; seq: number }

/**
 * The rooms a transaction writes in, taken for itself until it ends: numbers given out here are nobody else's, and none
 * is left out. Appended updates gather until something needs to see them.
 */
export class LockedRooms {
  readonly #db: Db
  readonly #rooms = new Map<string, LockedRoom>()
  #gathered: { readonly room: number; readonly seq: number; readonly bytes: Uint8Array }[] = []

  private constructor(db: Db) {
    this.#db = db
  }

  /** Makes rooms that are not there yet. Always in one order, so that two servers never wait for each other. */
  static async lock(db: Db, keys: readonly RoomKey[]): Promise<LockedRooms> {
    const locked = new LockedRooms(db)
    const distinct = [...new Map(keys.map((key) => [nameOf(key), key])).values()]
    const names = namesOf(distinct)
    const lock = `SELECT room.id, workshop AS "workshopId", name AS room, epoch, seq
      FROM ${ROOMS_ASKED} JOIN room USING (workshop, name) ORDER BY room.id FOR UPDATE OF room`
    let { rows } = await db.query<LockedRoom & RoomKey>(lock, names)
    if (rows.length < distinct.length) {
      const insert = `INSERT INTO room (workshop, name) SELECT * FROM ${ROOMS_ASKED} ORDER BY workshop, name
        ON CONFLICT DO NOTHING`
      await db.query(insert, names)
      rows = (await db.query<LockedRoom & RoomKey>(lock, names)).rows
    }
    for (const { id, epoch, seq, ...key } of rows) locked.#rooms.set(nameOf(key), { id, epoch, seq })
    return locked
  }

  append({ key, bytes, epoch, afterSeq }: AppendedUpdate): number {
    const room = this.#mustRoom(key)
    assert(
      epoch === undefined || epoch === room.epoch,
      `${nameOf(key)} is in epoch ${room.epoch}, not ${epoch}`,
    )
    assert(afterSeq === undefined || afterSeq === room.seq, `${nameOf(key)} is at ${room.seq}`)
    room.seq += 1
    this.#gathered.push({ room: room.id, seq: room.seq, bytes })
    return room.seq
  }

  /** Writes what has gathered, all rooms in one statement. */
  async flush(): Promise<void> {
    const updates = this.#gathered
    if (updates.length === 0) return
    this.#gathered = []
    // The bytes travel as one value: an array of them would be written out as text.
    const starts: number[] = []
    let sizeBytes = 0
    for (const { bytes } of updates) {
      starts.push(sizeBytes + 1)
      sizeBytes += bytes.byteLength
    }
    const last = new Map(updates.map(({ room, seq }) => [room, seq]))
    await this.#db.query(
      `WITH counted AS (
         UPDATE room SET seq = w.seq FROM unnest($7::integer[], $8::integer[]) AS w (id, seq) WHERE room.id = w.id
       )
       INSERT INTO log
       SELECT room, seq, substr($5::bytea, ((place - 1) * 8 + 1)::integer, 8), substr($6::bytea, start, length)
       FROM unnest($1::integer[], $2::integer[], $3::integer[], $4::integer[])
         WITH ORDINALITY AS w (room, seq, start, length, place)`,
      [
        updates.map(({ room }) => room),
        updates.map(({ seq }) => seq),
        starts,
        updates.map(({ bytes }) => bytes.byteLength),
        Buffer.concat(updates.map(({ bytes }) => sumOf(bytes))),
        Buffer.concat(
          updates.map(({ bytes }) => bytes),
          sizeBytes,
        ),
        [...last.keys()],
        [...last.values()],
      ],
    )
  }

  async compact({
    key,
    uptoSeq,
    bytes,
  }: {
    key: RoomKey
    uptoSeq: number
    bytes: Uint8Array
  }): Promise<void> {
    const { id, seq } = this.#mustRoom(key)
    assert(uptoSeq <= seq, `no update ${uptoSeq} to compact in ${key.workshopId} ${key.room}`)
    await this.flush()
    const earlier = await this.#db.query('SELECT 1 FROM snapshot WHERE room = $1 AND seq > $2', [id, uptoSeq])
    if (earlier.count > 0) return
    await Promise.all([
      this.#db.query(
        `INSERT INTO damage SELECT room, 'update', seq, sum, bytes FROM log
         WHERE room = $1 AND seq <= $2 AND ${sqlSumOf('bytes')} <> sum`,
        [id, uptoSeq],
      ),
      this.#db.query(
        `INSERT INTO damage SELECT room, 'snapshot', seq, sum, bytes FROM snapshot
         WHERE room = $1 AND ${sqlSumOf('bytes')} <> sum`,
        [id],
      ),
      this.#db.query('DELETE FROM log WHERE room = $1 AND seq <= $2', [id, uptoSeq]),
      this.#db.query(
        `INSERT INTO snapshot VALUES ($1, $2, $3, $4)
         ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, sum = excluded.sum, bytes = excluded.bytes`,
        [id, uptoSeq, sumOf(bytes), bytes],
      ),
    ])
  }

  /** Puts a snapshot in the place of all the room ever held; resolves with its next epoch. */
  async renew({ key, bytes, mark }: { key: RoomKey; bytes: Uint8Array; mark?: RoomMark | undefined }) {
    const room = this.#mustRoom(key)
    const isAt = mark === undefined || (mark.epoch === room.epoch && mark.seq === room.seq)
    assert(isAt, `${nameOf(key)} is at ${room.epoch}.${room.seq}`)
    await this.flush()
    room.epoch += 1
    room.seq += 1
    const { id, epoch, seq } = room
    await Promise.all([
      ...['log', 'snapshot', 'damage'].map((table) =>
        this.#db.query(`DELETE FROM ${table} WHERE room = $1`, [id]),
      ),
      this.#db.query('UPDATE room SET epoch = $2, seq = $3 WHERE id = $1', [id, epoch, seq]),
      this.#db.query('INSERT INTO snapshot VALUES ($1, $2, $3, $4)', [id, seq, sumOf(bytes), bytes]),
    ])
    return epoch
  }

  #mustRoom(key: RoomKey): LockedRoom {
    const room = this.#rooms.get(nameOf(key))
    assert(room !== undefined, `${nameOf(key)} was not locked`)
    return room
  }
}
