import { useState, useSyncExternalStore } from 'react'

export type LaneLook = 'paper' | 'list'

/** Narrower than this a lane opens as a list. */
const PAPER_FROM_PX = 701

/** What this tab last chose, also for the way back from another screen. */
let chosen: LaneLook | undefined
const listeners = new Set<() => void>()

function choose(look: LaneLook) {
  chosen = look
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Paper or list: the paper where there is room for it, until somebody chooses. */
export function useView(): readonly [LaneLook, (look: LaneLook) => void] {
  const [usual] = useState<LaneLook>(() => (window.innerWidth < PAPER_FROM_PX ? 'list' : 'paper'))
  return [useSyncExternalStore(subscribe, () => chosen) ?? usual, choose]
}
