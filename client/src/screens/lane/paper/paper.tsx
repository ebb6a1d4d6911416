import { must } from '@brownpaper/shared/base/assert'
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardStage } from '../../../canvas/board-stage.tsx'
import { later } from '../../../ui/later.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { boardIn } from './board-in.ts'
import { bringIn } from './bring-in.ts'
import { Finding } from './finding/finding.tsx'
import { createFindingStore } from './finding/finding-store.ts'
import { followFocus } from './follow-focus.ts'
import { createLanePaper } from './lane-paper.ts'
import { LaneTitle } from './lane-title.tsx'
import styles from './paper.module.css'
import { PaperEditors } from './paper-editors.tsx'
import { listenToKeys } from './paper-keys.ts'
import { RowLabels } from './row-labels.tsx'
import { Toolbar } from './toolbar.tsx'
import { usePaperHost } from './use-paper-host.ts'
import { ZoomBar } from './zoom-bar.tsx'

const PaperMenus = later(async () => (await import('./paper-menus.tsx')).PaperMenus, 'idle')
const SelectionBar = later(async () => (await import('./selection-bar.tsx')).SelectionBar, 'idle')

export type PaperProps = {
  readonly onList: () => void
  readonly onRun: () => void
  readonly onRoyal: (moment: string) => void
  readonly onShortcuts: () => void
}

/** The lane on brown paper, with what floats over it. */
export function Paper(props: PaperProps) {
  const { onList, onRun, onRoyal, onShortcuts } = props
  const { t } = useTranslation()
  const { group, focus: laneFocus, atHand } = useLaneTools()
  const { layout } = useSnapshot()
  const host = usePaperHost(onShortcuts)
  const [paper] = useState(() => createLanePaper(host))
  const [finding] = useState(createFindingStore)
  const parts = { paper, host, screen: props, finding }
  const actionParts = useEffectEvent(() => parts)
  const element = useRef<HTMLDivElement>(null)
  const focus = useCallback(() => boardIn(element.current)?.focus({ preventScroll: true }), [])

  useLayoutEffect(() => paper.setHost(host), [paper, host])
  useLayoutEffect(() => paper.lookAtLane(), [paper])
  useLayoutEffect(() => paper.start(), [paper])
  useEffect(() => followFocus(paper, laneFocus), [paper, laneFocus])
  useEffect(() => listenToKeys(() => actionParts()), [])
  useLayoutEffect(() => {
    atHand.parts = parts
    return () => {
      atHand.parts = undefined
    }
  })

  useEffect(() => bringIn({ paper, host: () => actionParts().host, element: must(element.current) }), [paper])
  useEffect(() => markTabbing(element.current), [])

  return (
    <div ref={element} className={styles.paper} data-paper>
      <BoardStage board={paper.board} label={t('lane.paperLabel', { group: group?.name ?? '' })}>
        <LaneTitle board={paper.board} rect={layout.title} />
        <RowLabels board={paper.board} layout={layout} />
        <PaperEditors paper={paper} onDone={focus} />
      </BoardStage>
      <PaperMenus paper={paper} element={element} onRoyal={onRoyal} />
      <SelectionBar paper={paper} />
      <Toolbar paper={paper} onList={onList} onRun={onRun} onRoyal={onRoyal} onShortcuts={onShortcuts} />
      <Finding parts={parts} onDone={focus} />
      <ZoomBar parts={parts} />
    </div>
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
