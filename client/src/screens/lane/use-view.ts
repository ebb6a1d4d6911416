import { useState } from 'react'

export type LaneLook = 'paper' | 'list'

/** Narrower than this a lane opens as a list. */
const PAPER_FROM_PX = 701

/** What this tab last chose, for the way back from another screen. */
let chosen: LaneLook | undefined

/** Paper or list: the paper where there is room for it, until somebody chooses. */
export function useView(): readonly [LaneLook, (look: LaneLook) => void] {
  const [look, setLook] = useState<LaneLook>(
    () => chosen ?? (window.innerWidth < PAPER_FROM_PX ? 'list' : 'paper'),
  )
  return [
    look,
    (next) => {
      chosen = next
      setLook(next)
    },
  ]
}
