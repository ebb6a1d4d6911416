import { useSyncExternalStore } from 'react'
import { type LocalStore, localStore } from './storage.ts'

/** Something that is on or off in this browser, and remembered. */
export type SwitchSetting = {
  isOn(): boolean
  set(isOn: boolean): void
  subscribe(listener: () => void): () => void
}

/** `isOnAtFirst` is asked as long as nobody chose. */
export function createSwitch(
  key: string,
  isOnAtFirst: () => boolean,
  store: LocalStore = localStore,
): SwitchSetting {
  const listeners = new Set<() => void>()
  return {
    isOn() {
      const kept = store.get(key)
      return kept === undefined ? isOnAtFirst() : kept !== 'off'
    },
    set(isOn) {
      store.set(key, isOn ? 'on' : 'off')
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export function useSwitch(setting: SwitchSetting): boolean {
  return useSyncExternalStore(setting.subscribe, setting.isOn)
}
