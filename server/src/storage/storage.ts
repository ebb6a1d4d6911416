/** One thing the server decides about: a member, a device, a step. The kind is the caller's word for it. */
export type RowKey = { readonly kind: string; readonly id: string }

/** A row as stored; `data` is JSON. The version starts at 1 and rises by one with every write. */
export type Row = RowKey & { readonly version: number; readonly data: unknown }

/**
 * A wanted change of a row. `expect` is the version seen, 0 when the row must not exist yet. Absent `data` deletes
 * the row; a row made anew under its old id would start at version 1 again, so do not.
 */
export type RowWrite = RowKey & { readonly expect: number; readonly data: unknown | undefined }

/** What a hashed token or link code leads to. */
export type KeyTarget = { readonly workshopId: string; readonly kind: string; readonly id: string }

/**
 * A wanted change of a lookup; an absent target deletes it. A hash that already leads elsewhere is a conflict, so a
 * link code can never be taken over; to move one, delete and write it in the same commit, in that order.
 */
export type KeyWrite = { readonly hash: string; readonly target: KeyTarget | undefined }

/**
 * Changes that happen together or not at all, in the order given. With a `commandId`, unique within its workshop
 * whoever sent it, the `answer` (JSON) is stored beside the effect. `mark` is that of the rows it was decided on: when
 * any of them has changed since, it is a conflict; absent: only the rows written count.
 */
export type Commit = {
  readonly workshopId: string
  readonly mark?: number
  readonly commandId?: string
  readonly answer?: unknown
  readonly rows: readonly RowWrite[]
  readonly keys?: readonly KeyWrite[]
}

/** `conflict`: a version, key or mark was not as expected. `repeated`: the command was done before, with this answer. */
export type CommitResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'conflict' }
  | { readonly ok: false; readonly code: 'repeated'; readonly answer: unknown }

/** One document of a workshop, as in `lane/<id>`. */
export type RoomKey = { readonly workshopId: string; readonly room: string }

/**
 * A room as stored: the snapshot, then the updates logged after it, oldest first. `seq` is the number of the last
 * update ever appended (0: none), `logBytes` the size of `updates`, `damaged` how many records were found unreadable
 * since the room began; those are left out here and kept aside, also when the room is compacted.
 */
export type StoredRoom = {
  readonly epoch: number
  readonly snapshot: Uint8Array | undefined
  readonly updates: readonly Uint8Array[]
  readonly logBytes: number
  readonly seq: number
  readonly damaged: number
}

/** How far a room has come: its epoch and the number of its last update; epoch 1 and 0 for an unknown one. */
export type RoomMark = { readonly epoch: number; readonly seq: number }

/** Answers in the order asked. A workshop's mark rises by one with every commit that writes rows; 0 before the first. */
export type Marks = { readonly workshops: readonly number[]; readonly rooms: readonly RoomMark[] }

/** An uploaded image; `type` is its media type. */
export type Asset = { readonly type: string; readonly bytes: Uint8Array }

/** How far a room's log goes and how many bytes the room takes: its snapshot and the log after it. */
export type RoomSize = { readonly room: string; readonly seq: number; readonly sizeBytes: number }

/**
 * A copy of a room as it was. `at` is in milliseconds, `data` JSON that says why and by whom; `seq` is what the room's
 * log held then at least, `sizeBytes` how large the copy is, `storedBytes` how large it lies here.
 */
export type Version = {
  readonly id: string
  readonly room: string
  readonly at: number
  readonly seq: number
  readonly sizeBytes: number
  readonly storedBytes: number
  readonly data: unknown
}

/** A version to keep; its `bytes` are the caller's to pack and unpack. */
export type NewVersion = Omit<Version, 'room' | 'storedBytes'> & { readonly bytes: Uint8Array }

/** How much is stored, for metrics. `sizeBytes` is all of it. */
export type StorageCounts = {
  readonly workshops: number
  readonly rooms: number
  readonly versions: number
  readonly images: number
  readonly sizeBytes: number
  readonly versionBytes: number
  readonly imageBytes: number
}

/** `failing` from the first write that did not work until one works again. */
export type HealthState = 'ok' | 'failing'

/** Whether writing works at the moment. Listeners hear changes only. */
export type StorageHealth = {
  readonly state: () => HealthState
  readonly subscribe: (listener: (state: HealthState) => void) => () => void
}

/**
 * The durable store: rows decide, documents are a log.
 *
 * - A write resolves only once it would survive a killed process and a power cut. Writes of all rooms share one group
 *   commit, but stand or fall alone: a conflict in one touches no other.
 * - Calls take effect in the order made, reads included, whether or not the ones before have been awaited.
 * - While the disk fails nothing is acknowledged: writes wait, in order and in bounded memory, and are tried again
 *   until they work. Reads then answer with what is durable, without the writes still waiting.
 * - Bytes handed over must not change until the call is settled.
 *
 * Every method rejects with a `StorageError` and one of these codes: `storage-full-queue` (a write, too much is waiting
 * already), `write-refused` and `read-failed` (this one call cannot work, others can), `storage-closed`,
 * `storage-stopped` (the driver died; start the server again).
 */
export interface Storage {
  /** All rows of a workshop, ordered by kind and id; none for an unknown workshop. */
  readRows(workshopId: string): Promise<readonly Row[]>
  commit(commit: Commit): Promise<CommitResult>
  /** What a hash leads to; absent when nothing or no longer. */
  lookup(hash: string): Promise<KeyTarget | undefined>
  /** Every workshop that has rows, in no particular order. */
  listWorkshops(): Promise<readonly string[]>
  count(): Promise<StorageCounts>

  /** How far these have come; cheap enough to ask twice a second for all that are open. */
  readMarks(workshopIds: readonly string[], rooms: readonly RoomKey[]): Promise<Marks>

  /** An unknown room is empty and in epoch 1. With `afterSeq`, what holds no later update is left out. */
  readRoom(key: RoomKey, afterSeq?: number): Promise<StoredRoom>
  /**
   * Adds an update to the room's log and resolves with its seq: 1 for the first, one more for each after it. Refused
   * when the room is in another epoch than the one given: what was built on an erased document must not come back. With
   * `afterSeq`, also when the room's last update is another: what it was made for has changed.
   */
  append(key: RoomKey, update: Uint8Array, epoch?: number, afterSeq?: number): Promise<number>
  /**
   * Puts a snapshot in the place of all updates up to and including `uptoSeq`; later ones stay. Does nothing when the
   * room already has a snapshot that reaches further.
   */
  compact(key: RoomKey, uptoSeq: number, snapshot: Uint8Array): Promise<void>
  /**
   * Puts a snapshot in the place of all a room ever held, its damaged records too, and resolves with its next epoch once
   * no byte of what was can be read in a file of ours; a database server's own files follow with its vacuum. The number
   * of the last update goes up by one, so that a compaction under way cannot put anything back. Rewrites a file of ours:
   * seconds for each GB in it. Refused when the room is not at the mark given: others have written what the snapshot lacks.
   */
  renewRoom(key: RoomKey, snapshot: Uint8Array, mark?: RoomMark): Promise<number>
  /**
   * Forgets a workshop: rows, commands, keys, rooms, versions, and the images no other workshop has. Resolves, and
   * costs, as `renewRoom` does. Nothing happens for an unknown one.
   */
  eraseWorkshop(workshopId: string): Promise<void>

  /** Every room of a workshop in which something was ever stored, ordered by name. */
  listRooms(workshopId: string): Promise<readonly RoomSize[]>

  /**
   * Keeps a version under its id, unique in its room. One that is there under that id is replaced whole: so words are
   * erased from a version.
   */
  putVersion(key: RoomKey, version: NewVersion): Promise<void>
  /** The versions of all rooms of a workshop, the newest first, without their bytes. */
  listVersions(workshopId: string): Promise<readonly Version[]>
  /** Absent when unknown, and when its bytes are damaged. */
  readVersion(key: RoomKey, id: string): Promise<Uint8Array | undefined>
  /** Ids that are not there do no harm. */
  deleteVersions(key: RoomKey, ids: readonly string[]): Promise<void>

  /**
   * Keeps an image under the SHA-256 of its bytes, in hex; keeping it again does no harm. Kept once for all workshops, so
   * write the row that says whose it is first: erasing another takes away what no row speaks of.
   */
  putAsset(id: string, asset: Asset): Promise<void>
  /** Takes away for good those of these that no row of any workshop speaks of. */
  forgetAssets(ids: readonly string[]): Promise<void>
  /** Absent when unknown, and when its bytes no longer match the id. */
  getAsset(id: string): Promise<Asset | undefined>

  /** Whether other processes may write here at the same time: who keeps things in memory then has to look. */
  readonly isShared: boolean
  readonly health: StorageHealth
  /** Waits until everything queued is stored. While failing it tries once more and rejects the rest as closed. */
  close(): Promise<void>
}

/** Opening ends in one of the first five, each a plain sentence to print; the others belong to single calls. */
export type StorageErrorCode =
  | 'data-dir-unwritable'
  | 'database-unusable'
  | 'database-foreign'
  | 'database-newer'
  | 'database-in-use'
  | 'storage-full-queue'
  | 'storage-closed'
  | 'storage-stopped'
  | 'write-refused'
  | 'read-failed'

/** An error of the store or the disk under it. */
export class StorageError extends Error {
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageError'
    this.code = code
  }
}
