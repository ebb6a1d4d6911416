import { assert } from '@brownpaper/shared/base/assert'
import type { Commit, CommitResult, KeyWrite, NewVersion, Row, RowKey, Version } from './storage.ts'

/** A row on its way to or from a driver: JSON stays text until it reaches the caller. */
export type TextRow = RowKey & { readonly version: number; readonly json: string }

/** A commit on its way to a driver. */
export type TextCommit = {
  readonly workshopId: string
  readonly mark: number | undefined
  readonly commandId: string | undefined
  readonly answer: string | undefined
  readonly rows: readonly (RowKey & { readonly expect: number; readonly json: string | undefined })[]
  readonly keys: readonly KeyWrite[]
}

/** A commit's result on its way back. */
export type TextCommitResult =
  | Exclude<CommitResult, { code: 'repeated' }>
  | { readonly ok: false; readonly code: 'repeated'; readonly answer: string | undefined }

/** A version of a room on its way to or from a driver. */
export type TextVersion = Omit<Version, 'data'> & { readonly json: string }
export type NewTextVersion = Omit<NewVersion, 'data'> & { readonly json: string }

/** What JSON has no words for throws here, before anything is queued. */
export function toText({ workshopId, mark, commandId, answer, rows, keys = [] }: Commit): TextCommit {
  return {
    workshopId,
    mark,
    commandId,
    answer: toJson(answer),
    rows: rows.map(({ kind, id, expect, data }) => ({ kind, id, expect, json: toJson(data) })),
    keys,
  }
}

export function versionOf({ json, ...version }: TextVersion): Version {
  return { ...version, data: JSON.parse(json) }
}

export function fromText(result: TextCommitResult): CommitResult {
  if (result.ok || result.code === 'conflict') return result
  const { answer } = result
  return { ok: false, code: 'repeated', answer: answer === undefined ? undefined : JSON.parse(answer) }
}

/** Absent stays absent; what JSON has no words for, as a function, would turn into an absence and so a deletion. */
export function toJson(data: unknown): string | undefined {
  const json = JSON.stringify(data)
  assert(data === undefined || json !== undefined, `cannot store a ${typeof data} as JSON`)
  return json
}

/** About how many bytes it takes. */
export function countCharacters({ rows, answer = '' }: TextCommit): number {
  return rows.reduce((sum, { json = '' }) => sum + json.length, answer.length)
}

export function rowOf({ kind, id, version, json }: TextRow): Row {
  return { kind, id, version, data: JSON.parse(json) }
}
