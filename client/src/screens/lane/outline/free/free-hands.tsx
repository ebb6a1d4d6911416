import '../../../../i18n/later/evidence.ts'
import '../../../../i18n/later/arranging.ts'
import '../../../../i18n/later/board.ts'
import '../../../../i18n/later/finding.ts'
import '../../../../i18n/later/outline.ts'
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { createLanePaper } from '../../paper/lane-paper.ts'
import { usePaperHost } from '../../paper/use-paper-host.ts'
import { usePaperState } from '../../paper/use-paper-state.ts'
import { useSheetHost } from '../../paper/use-sheet-host.ts'
import type { OutlineFresh } from '../use-fresh.ts'
import { FreeSheetView } from './free-sheet-view.tsx'
import type { FreeWork } from './use-free-work.ts'

export type FreeHandsProps = {
  readonly work: FreeWork
  readonly fresh: OutlineFresh
  readonly onShortcuts: () => void
}

/** What the list works with on things on free paper: a paper of its own that is on no page. */
export function FreeHands({ work, fresh, onShortcuts }: FreeHandsProps) {
  const host = usePaperHost(useSheetHost(onShortcuts))
  const [paper] = useState(() => createLanePaper(host, { isSeen: false }))
  const { menu } = usePaperState(paper)
  const { takePaper } = work
  const pick = useEffectEvent(() => paper.commands.select(work.picked))

  useLayoutEffect(() => paper.setHost(host), [paper, host])
  useLayoutEffect(() => paper.start(), [paper])
  useLayoutEffect(() => {
    pick()
    takePaper(paper)
    return () => takePaper(undefined)
  }, [paper, takePaper])

  // What a picture shows is written in its line of the list.
  const describe = useEffectEvent((id: string) => {
    paper.store.set({ menu: undefined })
    fresh.show(id)
  })
  useEffect(() => {
    if (menu?.what === 'describe') describe(menu.id)
  }, [menu])

  if (work.paper === undefined || work.sheet === undefined) return null
  return <FreeSheetView work={work} paper={work.paper} sheet={work.sheet} fresh={fresh} />
}
