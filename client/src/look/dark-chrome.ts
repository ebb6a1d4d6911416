import { useEffect, useSyncExternalStore } from 'react'
import { localStore } from '../platform/storage.ts'

/** How bars and panels look: as the device asks, or as somebody chose. */
export const CHROMES = ['device', 'light', 'dark'] as const
export type Chrome = (typeof CHROMES)[number]

const KEY = 'chrome'
const DARK = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

const chosen = (): Chrome => CHROMES.find((one) => one === localStore.get(KEY)) ?? 'device'

function choose(chrome: Chrome) {
  localStore.set(KEY, chrome)
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void) {
  const query = window.matchMedia(DARK)
  listeners.add(listener)
  query.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    query.removeEventListener('change', listener)
  }
}

const isDark = () => {
  const chrome = chosen()
  return chrome === 'device' ? window.matchMedia(DARK).matches : chrome === 'dark'
}

/** The setting, kept in this browser. */
export function useChrome(): readonly [Chrome, (chrome: Chrome) => void] {
  return [useSyncExternalStore(subscribe, chosen), choose]
}

/** Gives bars and panels of the whole page their light or dark colours while this screen is there. */
export function useDarkChrome(): void {
  const dark = useSyncExternalStore(subscribe, isDark)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (!dark) return
    dataset.chrome = 'dark'
    return () => {
      delete dataset.chrome
    }
  }, [dark])
}
