import { useSyncExternalStore } from 'react'
import { localStore } from '../../platform/storage.ts'

const KEY = 'closed-news'
/** What was closed long ago is no longer told anyway. */
const MOST = 100

const listeners = new Set<() => void>()
let closed: readonly string[] | undefined

function read(): readonly string[] {
  closed ??= (localStore.get(KEY) ?? '').split(' ').filter((id) => id !== '')
  return closed
}

/** What this person closed on this device, so that it stays away after a reload. */
export function useClosedNews(): {
  readonly isClosed: (id: string) => boolean
  readonly close: (id: string) => void
} {
  const ids = useSyncExternalStore(subscribe, read)
  return { isClosed: (id) => ids.includes(id), close: closeNews }
}

/** Also for what somebody read elsewhere, such as before coming in. */
export function closeNews(id: string): void {
  closed = [...read().filter((one) => one !== id), id].slice(-MOST)
  localStore.set(KEY, closed.join(' '))
  for (const listener of [...listeners]) listener()
}

/** The piece of news that a workshop's cockpit says whether everyone takes part, since when. */
export const balanceNews = (workshopId: string, since: number) => `${workshopId}=${since}`

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
