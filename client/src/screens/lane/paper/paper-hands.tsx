import '../../../i18n/later/arranging.ts'
import '../../../i18n/later/board.ts'
import '../../../i18n/later/finding.ts'
import '../../../i18n/later/outline.ts'
import { must } from '@brownpaper/shared/base/assert'
import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { later } from '../../../ui/later.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useLookThere } from '../use-look-there.ts'
import { boardIn } from './board-in.ts'
import { bringIn } from './bring-in.ts'
import { Finding } from './finding/finding.tsx'
import { createFindingStore } from './finding/finding-store.ts'
import { followFocus } from './follow-focus.ts'
import { layHandsOn } from './lane-paper.ts'
import type { LaneSheet } from './lane-sheet.ts'
import type { PaperProps } from './paper.tsx'
import { PaperEditors } from './paper-editors.tsx'
import type { SheetHost } from './paper-host.ts'
import { listenToKeys } from './paper-keys.ts'
import { SayField } from './say-field.tsx'
import { Toolbar } from './toolbar.tsx'
import { usePaperHost } from './use-paper-host.ts'
import { ZoomBar } from './zoom-bar.tsx'

const PaperMenus = later(async () => (await import('./paper-menus.tsx')).PaperMenus, 'idle')
const SlipStrips = later(async () => (await import('../slips/slip-strips.tsx')).SlipStrips, 'idle')
const SelectionBar = later(async () => (await import('./selection-bar.tsx')).SelectionBar, 'idle')

export type HandsProps = {
  readonly sheet: LaneSheet
  readonly shown: SheetHost
  readonly screen: PaperProps
  /** The paper's own, with the board in it; it is on screen already. */
  readonly element: RefObject<HTMLDivElement | null>
  /** They follow the board and the keys now. */
  readonly onReady: () => void
}

/** What people do on the paper with, and the bars that float over it. */
export function PaperHands({ sheet, shown, screen, element, onReady }: HandsProps) {
  const { onList, onRun, onRoyal, onShortcuts, onTypeIn } = screen
  const { focus: laneFocus, atHand } = useLaneTools()
  const host = usePaperHost(shown)
  const [paper] = useState(() => layHandsOn(sheet, host))
  const [finding] = useState(createFindingStore)
  const [board] = useState(() => must(boardIn(element.current), 'a board to lay hands on'))
  const parts = { paper, host, screen, finding }
  const actionParts = useEffectEvent(() => parts)
  const focus = useCallback(() => board.focus({ preventScroll: true }), [board])

  useLayoutEffect(() => paper.setHost(host), [paper, host])
  useLayoutEffect(() => paper.start(), [paper])
  useEffect(() => followFocus(paper, laneFocus), [paper, laneFocus])
  useLookThere((thing) => laneFocus.set([thing], 'list'))
  useEffect(() => listenToKeys(() => actionParts()), [])
  useLayoutEffect(() => {
    atHand.parts = parts
    return () => {
      atHand.parts = undefined
    }
  })
  useEffect(
    () => bringIn({ paper, host: () => actionParts().host, element: must(element.current) }),
    [paper, element],
  )
  useEffect(() => markTabbing(element.current), [element])
  useEffect(onReady, [onReady])

  return (
    <>
      {createPortal(<SlipStrips paper={paper} />, board)}
      {createPortal(<PaperEditors paper={paper} onDone={focus} />, board)}
      {createPortal(<SayField paper={paper} onDone={focus} />, board)}
      <PaperMenus paper={paper} element={element} onRoyal={onRoyal} />
      <SelectionBar paper={paper} />
      <Toolbar
        paper={paper}
        onList={onList}
        onRun={onRun}
        onRoyal={onRoyal}
        onShortcuts={onShortcuts}
        onTypeIn={onTypeIn}
      />
      <Finding parts={parts} onDone={focus} />
      <ZoomBar parts={parts} />
    </>
  )
}

/** Shows that the paper has the keyboard when one came to it by Tab; once one walks over it, one's place shows instead. */
function markTabbing(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined
  const tell = (event: Event) => {
    const isByTab = event instanceof KeyboardEvent && event.key === 'Tab'
    element.toggleAttribute('data-tabbed', isByTab && document.activeElement === boardIn(element))
  }
  const on = ['keyup', 'pointerdown'] as const
  for (const name of on) window.addEventListener(name, tell)
  return () => {
    for (const name of on) window.removeEventListener(name, tell)
  }
}
