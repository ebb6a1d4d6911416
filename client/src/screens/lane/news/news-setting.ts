import { useSyncExternalStore } from 'react'
import { localStore } from '../../../platform/storage.ts'

const KEY = 'lane.news'
const listeners = new Set<() => void>()

/** Whether a screen reader hears what others change. Kept in this browser. */
export const newsSetting = {
  isOn: () => localStore.get(KEY) !== 'off',
  set(isOn: boolean) {
    localStore.set(KEY, isOn ? 'on' : 'off')
    for (const listener of [...listeners]) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

export function useNewsSetting(): boolean {
  return useSyncExternalStore(newsSetting.subscribe, newsSetting.isOn)
}
