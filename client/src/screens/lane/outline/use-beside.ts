import { useEffect, useEffectEvent, useState } from 'react'
import { localStore } from '../../../platform/storage.ts'
import { useMedia } from '../../../platform/use-media.ts'

const KEY = 'lane.list-beside'
/** Below this there is no room for both. */
const ROOM = '(min-width: 960px)'

export type Beside = {
  readonly hasRoom: boolean
  readonly isOpen: boolean
  readonly set: (isOpen: boolean) => void
}

/** Whether the list stands beside the paper; remembered on this device. */
export function useBeside(): Beside {
  const hasRoom = useMedia(ROOM)
  const [isWanted, setWanted] = useState(() => localStore.get(KEY) === 'on')
  return {
    hasRoom,
    isOpen: hasRoom && isWanted,
    set(isOpen) {
      localStore.set(KEY, isOpen ? 'on' : 'off')
      setWanted(isOpen)
    },
  }
}

/** F6 goes from one part of a screen to the next, as in other programs; it also opens the list. */
export function useOtherSide(go: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey || isInDialog) return
    event.preventDefault()
    event.stopPropagation()
    go()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event)
    // Before the messages at the bottom, which would take the same key while one of them shows.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}
