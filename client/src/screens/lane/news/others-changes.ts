import type { LaneDocument, Note } from '@brownpaper/shared/lane/lane'
import { scoreOf } from '@brownpaper/shared/lane/lane'

/** What changed, in one word. */
export type Thing = Note['kind'] | 'moment' | 'word' | 'score' | 'object' | 'comment' | 'evidence'

/** What somebody else did, once for each thing however often they touched it. */
export type Change = {
  readonly did: 'added' | 'removed' | 'changed' | 'moved' | 'locked' | 'unlocked' | 'grouped' | 'ungrouped'
  readonly thing: Thing
  /** The moment it belongs to, where it belongs to one. */
  readonly moment: string | undefined
  /** Member id, where it is known. */
  readonly by: string | undefined
}

export type OthersChanges = {
  /** What others did since the last time it was asked. */
  take(): readonly Change[]
  /** Calls back when there is something to take. */
  subscribe(listener: () => void): () => void
  stop(): void
}

/** Whether it lies fast, and what it belongs together with. */
type Hold = { readonly locked: boolean; readonly group: string | undefined }

/** A record as it was when it was last told about. */
type Known = {
  readonly isThere: boolean
  readonly thing: Thing
  readonly moment: string | undefined
  readonly author: string | undefined
  readonly remover: string | undefined
  readonly hold?: Hold
  readonly record: unknown
}

const TABLES = ['notes', 'moments', 'words', 'scores', 'objects', 'comments', 'evidence'] as const
type TableName = (typeof TABLES)[number]

/**
 * Gathers what other people change in a lane; what one does oneself is never among it, nor what is only undone again
 * before anybody asks. Begins with the lane as it stands.
 */
export function createOthersChanges(document: LaneDocument): OthersChanges {
  const { tables } = document
  const known = new Map<string, Known>()
  const touched = new Map<string, { readonly table: TableName; readonly id: string }>()
  const own = new Set<string>()
  const listeners = new Set<() => void>()
  const keyOf = (table: string, id: string) => `${table}/${id}`

  for (const table of TABLES)
    for (const id of tables[table].ids()) remember(keyOf(table, id), readKnown(document, table, id))

  function remember(key: string, record: Known | undefined) {
    if (record !== undefined) known.set(key, record)
  }

  const stops = [
    // Told before the write; the tables tell of it when the transaction is over.
    document.subscribeOwnWrites((table, id) => own.add(keyOf(table, id))),
    ...TABLES.map((table) =>
      tables[table].subscribeChanges((ids) => {
        for (const id of ids) {
          const key = keyOf(table, id)
          if (own.delete(key)) remember(key, readKnown(document, table, id))
          else touched.set(key, { table, id })
        }
        if (touched.size > 0) for (const listener of [...listeners]) listener()
      }),
    ),
  ]

  return {
    take() {
      const changes: Change[] = []
      for (const [key, { table, id }] of touched) {
        const before = known.get(key)
        const now = readKnown(document, table, id)
        if (now === undefined) continue
        known.set(key, now)
        const change = between(before, now)
        if (change !== undefined) changes.push(change)
      }
      touched.clear()
      return changes
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}

function readKnown({ tables }: LaneDocument, table: TableName, id: string): Known | undefined {
  const record = tables[table].get(id)
  if (record === undefined) return undefined
  const base = { isThere: record.removed === undefined, remover: record.removed?.by, record }
  switch (table) {
    case 'notes': {
      const note = tables.notes.get(id)
      const moment = note?.place.at === 'cell' ? note.place.moment : undefined
      return { ...base, thing: note?.kind ?? 'plain', moment, author: note?.author, ...holdOf(note) }
    }
    case 'moments':
      return { ...base, thing: 'moment', moment: id, author: tables.moments.get(id)?.author }
    case 'words': {
      const word = tables.words.get(id)
      return { ...base, thing: 'word', moment: word?.moment, author: word?.author }
    }
    case 'scores': {
      const { moment, member } = scoreOf(id)
      return { ...base, thing: 'score', moment, author: member }
    }
    case 'objects': {
      const object = tables.objects.get(id)
      return { ...base, thing: 'object', moment: undefined, author: object?.author, ...holdOf(object) }
    }
    case 'comments':
      return { ...base, thing: 'comment', moment: undefined, author: tables.comments.get(id)?.author }
    case 'evidence': {
      const found = tables.evidence.get(id)
      return { ...base, thing: 'evidence', moment: found?.moment || undefined, author: found?.author }
    }
  }
}

const holdOf = (record: Hold | undefined): Pick<Known, 'hold'> =>
  record === undefined ? {} : { hold: { locked: record.locked, group: record.group } }

/** When that is what somebody did. */
function heldOtherwise(before: Hold | undefined, now: Hold | undefined): Change['did'] | undefined {
  if (before === undefined || now === undefined) return undefined
  if (before.locked !== now.locked) return now.locked ? 'locked' : 'unlocked'
  if (before.group !== now.group) return now.group === undefined ? 'ungrouped' : 'grouped'
  return undefined
}

function between(before: Known | undefined, now: Known): Change | undefined {
  const { thing, moment } = now
  if (before?.isThere !== true) {
    return now.isThere ? { did: 'added', thing, moment, by: now.author } : undefined
  }
  if (!now.isThere) return { did: 'removed', thing, moment, by: now.remover }
  if (before.record === now.record) return undefined
  const isMoved = before.moment !== moment || before.thing !== thing
  // A score is its member's own; who changed or moved anything else is not written down.
  const did = isMoved ? 'moved' : (heldOtherwise(before.hold, now.hold) ?? 'changed')
  return { did, thing, moment, by: thing === 'score' ? now.author : undefined }
}
