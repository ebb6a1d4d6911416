import noteLetters from '@fontsource-variable/shantell-sans/files/shantell-sans-latin-wght-normal.woff2?url'
import { askFirst } from '../platform/first-answer.ts'
import { ADDRESS_PATH, isOnlyHere } from '../platform/public-origin-path.ts'
import { screenFiles } from './screen-files.ts'

/** Begins to fetch what an address asks for while the rest is still on its way, so that one does not wait for the other. */
export function fetchFirst({ pathname, hostname }: Location): void {
  const workshopId = /^\/w\/([^/]+)/.exec(pathname)?.[1]
  if (workshopId !== undefined) askFirst(`/api/workshops/${workshopId}/me`)
  if (isOnlyHere(hostname)) askFirst(ADDRESS_PATH)
  void fetchScreen(pathname)
  // Measured without them, every note would be laid out twice.
  if (/\/lane\//.test(pathname)) fetchLetters(noteLetters)
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

function fetchLetters(href: string): void {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href })
  document.head.append(link)
}
