import { useSyncExternalStore } from 'react'
import { localStore } from '../../platform/storage.ts'

const KEY = 'keys.single'
const listeners = new Set<() => void>()

/** Whether bare letters and digits do things: some people press them by accident or by voice. Kept in this browser. */
export const singleKeys = {
  isOn: () => localStore.get(KEY) !== 'off',
  set(isOn: boolean) {
    localStore.set(KEY, isOn ? 'on' : 'off')
    for (const listener of listeners) listener()
  },
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, singleKeys.isOn)
}

/** On a Mac the command key does what Ctrl does elsewhere. */
export const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)
