import { useState } from 'react'
import { localStore } from '../../platform/storage.ts'

const KEY = 'room.dark'

export type DarkRoom = { readonly isDark: boolean; toggle(): void }

/** Whether the paper is dimmed for a dark room; kept on the computer at the projector. */
export function useDarkRoom(): DarkRoom {
  const [isDark, setDark] = useState(() => localStore.get(KEY) !== undefined)
  return {
    isDark,
    toggle() {
      if (isDark) localStore.remove(KEY)
      else localStore.set(KEY, 'yes')
      setDark(!isDark)
    },
  }
}
