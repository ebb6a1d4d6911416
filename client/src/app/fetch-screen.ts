import { SUBPROTOCOL } from '@brownpaper/shared/protocol/subprotocol'
import { askFirst } from '../platform/first-answer.ts'
import { dialFirst } from '../platform/first-socket.ts'
import { ADDRESS_PATH, isOnlyHere } from '../platform/public-origin-path.ts'
import { createLocalStore } from '../platform/storage.ts'
import { syncUrl, TRANSPORT_KEY } from '../sync/sync-address.ts'
import { fetchLetters } from './fetch-letters.ts'
import { screenFiles } from './screen-files.ts'

/** Begins to fetch what an address asks for while the rest is still on its way, so that one does not wait for the other. */
export function fetchFirst({ pathname, hostname }: Location): void {
  const workshopId = /^\/w\/([^/]+)/.exec(pathname)?.[1]
  if (workshopId !== undefined) {
    askFirst(`/api/workshops/${workshopId}/me`)
    const noSocket = createLocalStore(() => window.sessionStorage).get(TRANSPORT_KEY) !== undefined
    if (!noSocket) dialFirst(syncUrl(workshopId, window.location), [SUBPROTOCOL.multiplexed])
  }
  if (isOnlyHere(hostname)) askFirst(ADDRESS_PATH)
  void fetchScreen(pathname)
  if (/\/lane\//.test(pathname)) fetchLetters()
}

/** Resolves when the files of the screen at an address are here or will not come: whoever draws it meets the trouble. */
export async function fetchScreen(path: string): Promise<void> {
  await Promise.allSettled(filesOf(path).map((file) => file.fetch()))
}

type Fetchable = { fetch(): Promise<unknown> }

function filesOf(path: string): readonly Fetchable[] {
  const { home, join, check, frame, ...inside } = screenFiles
  const [, place = '', , screen = ''] = path.split('/')
  if (place === 'w') return [frame, ...named(screen, inside)]
  return named(place, { '': home, new: home, join, check })
}

const named = (name: string, files: Readonly<Record<string, Fetchable>>) =>
  Object.entries(files).flatMap(([key, file]) => (key === name ? [file] : []))
