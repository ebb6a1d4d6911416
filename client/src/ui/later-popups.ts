import { useEffect, useSyncExternalStore } from 'react'
import { whenIdle } from '../platform/idle.ts'

export type Popups = typeof import('./popups.ts')

let popups: Popups | undefined
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Loads what opens over a screen, unless it is here already. A line that breaks meanwhile: the next press tries again. */
export function loadPopups(): void {
  if (loading !== undefined) return
  loading = import('./popups.ts').then(
    (file) => {
      popups = file
      for (const listener of listeners) listener()
    },
    () => {
      loading = undefined
    },
  )
}

/**
 * What opens over a screen, undefined until it is loaded: `now`, or `soon`, once the browser has nothing better to do.
 * No screen waits for it: menus, sheets and dialogs weigh as much as React itself.
 */
export function usePopups(when: 'now' | 'soon'): Popups | undefined {
  useEffect(() => {
    if (popups !== undefined) return
    if (when === 'now') loadPopups()
    else return whenIdle(loadPopups)
  }, [when])
  return useSyncExternalStore(subscribe, () => popups)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
