import { assert } from '@brownpaper/shared/base/assert'
import type { Commit, CommitResult, Row, Storage, Version } from '../storage.ts'
import { openWorker } from './open-worker.ts'
import type { AnswerOf, ArgumentOf, Call, OperationName } from './operations.ts'
import type { TextCommit, TextCommitResult } from './rows.ts'
import { WorkQueue } from './work-queue.ts'

export type SqliteStorageOptions = {
  /** The database file; its folder is made when needed. ':memory:' keeps nothing. */
  readonly path: string
  /** How much may wait to be written before writes are rejected. Default 64 MiB. */
  readonly maxQueuedBytes?: number
  /** The pause after a first failed write; it doubles with each further one. Default 250 ms. */
  readonly retryFromMs?: number
  /** The longest pause between tries. Default 5 s. */
  readonly retryToMs?: number
  /** How long to wait for another program that holds the file locked. Default 2 s. */
  readonly busyTimeoutMs?: number
}

/**
 * Opens the store in one SQLite file, kept by a worker thread of its own. Rejects with a StorageError whose message
 * is one clear sentence: `data-dir-unwritable`, `database-unusable`, `database-foreign`, `database-newer`,
 * `database-in-use`. A file that cannot be used is left as it is.
 */
export async function openSqliteStorage(options: SqliteStorageOptions): Promise<Storage> {
  const { path, busyTimeoutMs = 2000, maxQueuedBytes = 64 * 1024 * 1024 } = options
  const { retryFromMs = 250, retryToMs = 5000 } = options
  const worker = await openWorker({ path, busyTimeoutMs })
  const queue = new WorkQueue({ maxQueuedBytes, retryFromMs, retryToMs, execute: worker.execute })

  let closing: Promise<void> | undefined

  // The worker runs the operation named, so its answer has that operation's type.
  function ask<Name extends OperationName>(name: Name, argument: ArgumentOf<Name>, payloadBytes = 0) {
    return queue.run({ name, argument } as Call, payloadBytes) as Promise<AnswerOf<Name>>
  }

  return {
    async readRows(workshopId) {
      const rows = await ask('readRows', workshopId)
      return rows.map(({ kind, id, version, json }): Row => ({ kind, id, version, data: JSON.parse(json) }))
    },
    async commit(commit) {
      const text = toText(commit)
      return fromText(await ask('commit', text, countCharacters(text)))
    },
    lookup: (hash) => ask('lookup', hash),
    listWorkshops: () => ask('listWorkshops', undefined),
    count: () => ask('count', undefined),
    readRoom: (key) => ask('readRoom', key),
    append: (key, bytes) => ask('append', { key, bytes }, bytes.byteLength),
    compact: (key, uptoSeq, bytes) => ask('compact', { key, uptoSeq, bytes }, bytes.byteLength),
    listRooms: (workshopId) => ask('listRooms', workshopId),
    putVersion(key, { data, ...rest }) {
      const version = { ...rest, json: toJson(data) ?? 'null' }
      return ask('putVersion', { key, version }, version.bytes.byteLength + version.json.length)
    },
    async listVersions(workshopId) {
      const versions = await ask('listVersions', workshopId)
      return versions.map(({ json, ...version }): Version => ({ ...version, data: JSON.parse(json) }))
    },
    readVersion: (key, id) => ask('readVersion', { key, id }),
    deleteVersions: (key, ids) => ask('deleteVersions', { key, ids }),
    putAsset: (id, { type, bytes }) => ask('putAsset', { id, type, bytes }, bytes.byteLength),
    getAsset: (id) => ask('getAsset', id),
    health: queue.health,
    close() {
      closing ??= queue.close().then(worker.close)
      return closing
    },
  }
}

function toText({ workshopId, commandId, answer, rows, keys = [] }: Commit): TextCommit {
  return {
    workshopId,
    commandId,
    answer: toJson(answer),
    rows: rows.map(({ kind, id, expect, data }) => ({ kind, id, expect, json: toJson(data) })),
    keys,
  }
}

function fromText(result: TextCommitResult): CommitResult {
  if (result.ok || result.code === 'conflict') return result
  const { answer } = result
  return { ok: false, code: 'repeated', answer: answer === undefined ? undefined : JSON.parse(answer) }
}

/** Absent stays absent; what JSON has no words for, as a function, would turn into an absence and so a deletion. */
function toJson(data: unknown): string | undefined {
  const json = JSON.stringify(data)
  assert(data === undefined || json !== undefined, `cannot store a ${typeof data} as JSON`)
  return json
}

function countCharacters({ rows, answer = '' }: TextCommit): number {
  return rows.reduce((sum, { json = '' }) => sum + json.length, answer.length)
}
