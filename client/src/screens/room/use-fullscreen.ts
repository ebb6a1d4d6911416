import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}

export type Fullscreen = {
  /** Phones and some locked-down browsers cannot. */
  readonly isPossible: boolean
  readonly isOn: boolean
  toggle(): void
}

export function useFullscreen(): Fullscreen {
  const isOn = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
  return {
    isPossible: document.fullscreenEnabled,
    isOn,
    toggle() {
      const done = isOn ? document.exitFullscreen() : document.documentElement.requestFullscreen()
      // refused by the browser: then the window stays as it is, as anyone can see
      done.catch(() => undefined)
    },
  }
}
