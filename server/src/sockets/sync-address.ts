import { parseRoom, type Room } from '@brownpaper/shared/access/room'

/** What a sync URL names: a workshop, and for a stock client one of its rooms (`unknown` when no room is called so). */
export type SyncAddress = { readonly workshopId: string; readonly room: Room | 'all' | 'unknown' }

const ADDRESS = /^\/sync\/([0-9a-zA-Z_-]{1,64})(?:\/(.*))?$/

/** What is asked of a line over HTTP; opening one names none yet. */
export type LineAddress =
  | { readonly workshopId: string; readonly ask: 'open' }
  | { readonly workshopId: string; readonly ask: 'up' | 'down' | 'end'; readonly lineId: string }

const LINE_ADDRESS = /^\/sync\/([0-9a-zA-Z_-]{1,64})\/http(?:\/([0-9a-z]{1,64})\/(up|down|end))?$/

/** Undefined for a path that is not about a line. */
export function parseLineAddress(path: string): LineAddress | undefined {
  const [, workshopId, lineId, ask] = LINE_ADDRESS.exec(path) ?? []
  if (workshopId === undefined) return undefined
  if (lineId === undefined) return { workshopId, ask: 'open' }
  // The expression has no other words there.
  return { workshopId, lineId, ask: ask as 'up' | 'down' | 'end' }
}

/** Everyone in a room comes by the same path, and what is read from it lasts as long as they stay: one is enough. */
const read = new Map<string, SyncAddress>()
const MAX_READ = 2000

/** Undefined for a URL that is not about sync. */
export function parseSyncAddress(url: string): SyncAddress | undefined {
  const path = url.split('?', 1)[0] ?? ''
  const known = read.get(path)
  if (known !== undefined) return known
  const [, workshopId, name] = ADDRESS.exec(path) ?? []
  if (workshopId === undefined) return undefined
  const address: SyncAddress =
    name === undefined || name === ''
      ? { workshopId, room: 'all' }
      : { workshopId, room: parseRoom(decode(name)) ?? 'unknown' }
  if (address.room === 'unknown') return address
  if (read.size >= MAX_READ) read.clear()
  read.set(path, address)
  return address
}

/** A name that is badly encoded stays as it is: no room is called so. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
