import { equal } from '@brownpaper/shared/base/equal'
import type { LaneDocument, Note } from '@brownpaper/shared/lane/lane'
import { useEffect, useSyncExternalStore } from 'react'
import { localStore } from '../../platform/storage.ts'
import { useLaneTools } from './lane-tools.ts'

/** What somebody new is told, one after the other; each goes once they did it. */
export const HINTS = ['write', 'move', 'score'] as const
export type Hint = (typeof HINTS)[number]

const KEY = 'lane.hints-done'
const listeners = new Set<() => void>()

const isHint = (word: string): word is Hint => (HINTS as readonly string[]).includes(word)
const read = (): readonly Hint[] => (localStore.get(KEY) ?? '').split(' ').filter(isHint)

let done = read()

function setDone(next: readonly Hint[]) {
  if (next.length === done.length && next.every((hint) => done.includes(hint))) return
  done = next
  localStore.set(KEY, next.join(' '))
  for (const listener of [...listeners]) listener()
}

/** Remembered on this device. */
export const hints = {
  /** The next one to tell; undefined when all were of use. */
  next: (): Hint | undefined => HINTS.find((hint) => !done.includes(hint)),
  done: () => done,
  finish: (hint: Hint) => setDone([...done.filter((one) => one !== hint), hint]),
  /** For who does not want to be told. */
  finishAll: () => setDone(HINTS),
  bringBack: () => setDone([]),
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

export const useNextHint = (): Hint | undefined => useSyncExternalStore(hints.subscribe, hints.next)

export const useHasHintsDone = (): boolean =>
  useSyncExternalStore(hints.subscribe, () => hints.done().length > 0)

/** Notices what one does, wherever one does it. */
export function useLearning(): void {
  const { document } = useLaneTools()
  useEffect(() => followLearning(document), [document])
}

function followLearning({ tables, subscribeOwnWrites }: LaneDocument): () => void {
  return subscribeOwnWrites((table, id, before) => {
    if (table === 'scores') hints.finish('score')
    if (table !== 'notes') return
    if (before === undefined) hints.finish('write')
    // It is told before the write: where the note lies then shows only after it.
    else queueMicrotask(() => isElsewhere(before, tables.notes.get(id)) && hints.finish('move'))
  })
}

/** A note's record before a write; its place is another object once it was moved. */
function isElsewhere(before: unknown, note: Note | undefined): boolean {
  const was = before as Note // the table named tells which record it is
  return (
    note !== undefined && note.removed === undefined && !equal([was.kind, was.place], [note.kind, note.place])
  )
}
