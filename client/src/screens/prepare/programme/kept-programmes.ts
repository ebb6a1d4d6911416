import { useSyncExternalStore } from 'react'
import { localStore } from '../../../platform/storage.ts'
import { type KeptProgramme, readProgramme, writeProgramme } from './programme-file.ts'

const PREFIX = 'programme.'
const listeners = new Set<() => void>()
let known: readonly KeptProgramme[] | undefined

/** Programmes kept in this browser, by name. */
export const keptProgrammes = {
  list(): readonly KeptProgramme[] {
    known ??= localStore
      .keys(PREFIX)
      .flatMap((key) => readProgramme(localStore.get(key) ?? '') ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name))
    return known
  },
  keep(programme: KeptProgramme): void {
    localStore.set(PREFIX + programme.name, writeProgramme(programme))
    changed()
  },
  forget(name: string): void {
    localStore.remove(PREFIX + name)
    changed()
  },
}

export function useKeptProgrammes(): readonly KeptProgramme[] {
  return useSyncExternalStore(subscribe, keptProgrammes.list)
}

function changed(): void {
  known = undefined
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
