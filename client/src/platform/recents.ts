import { type LocalStore, localStore } from './storage.ts'

/** A workshop opened in this browser: only what the home screen shows, no secret. */
export type Recent = {
  readonly workshopId: string
  readonly title: string
  /** How many groups it had when last seen. */
  readonly groups: number
  /** When it was last opened, in ms since 1970. */
  readonly at: number
  readonly role: string
}

const key = 'recents'

/** How many are kept; the oldest leaves first. */
export const maxRecents = 6

/** Latest first; what cannot be read is left out. */
export function readRecents(store: LocalStore = localStore): readonly Recent[] {
  const text = store.get(key)
  if (text === undefined) return []
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter(isRecent) : []
  } catch {
    return []
  }
}

/** Puts a workshop at the top of the list; what was known of it before is replaced. */
export function rememberWorkshop(recent: Recent, store: LocalStore = localStore): void {
  const others = readRecents(store).filter((one) => one.workshopId !== recent.workshopId)
  store.set(key, JSON.stringify([recent, ...others].slice(0, maxRecents)))
}

/** Takes a workshop off the list; the workshop itself is not touched. */
export function forgetWorkshop(workshopId: string, store: LocalStore = localStore): void {
  store.set(key, JSON.stringify(readRecents(store).filter((one) => one.workshopId !== workshopId)))
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false
  const { workshopId, title, groups, at, role } = value as Record<keyof Recent, unknown> // each field is checked here
  return (
    typeof workshopId === 'string' &&
    typeof title === 'string' &&
    typeof groups === 'number' &&
    typeof at === 'number' &&
    typeof role === 'string'
  )
}
