import noteLetters from '@fontsource-variable/shantell-sans/files/shantell-sans-latin-wght-normal.woff2?url'
import { askFirst } from '../platform/first-answer.ts'

/** Files of a screen that an address asks for, frame and screen side by side; `routes.tsx` draws them. */
const screens: readonly (readonly [RegExp, () => readonly Promise<unknown>[]])[] = [
  [/^\/w\/[^/]+\/lane\//, () => [fetchFrame(), import('../screens/lane/lane-screen.tsx')]],
  [/^\/w\//, () => [fetchFrame()]],
  [/^\/join$/, () => [import('../screens/join/join.tsx')]],
]

/** Begins to fetch what an address asks for while the rest is still on its way, so that one does not wait for the other. */
export function fetchScreen(path: string): void {
  const workshopId = /^\/w\/([^/]+)/.exec(path)?.[1]
  if (workshopId !== undefined) askFirst(`/api/workshops/${workshopId}/me`)
  const [, load] = screens.find(([pattern]) => pattern.test(path)) ?? []
  // Whoever draws the screen asks again and meets the trouble.
  for (const file of load?.() ?? []) file.catch(() => {})
  // Measured without them, every note would be laid out twice.
  if (/\/lane\//.test(path)) fetchLetters(noteLetters)
}

const fetchFrame = () => import('./workshop-frame.tsx')

function fetchLetters(href: string): void {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href })
  document.head.append(link)
}
