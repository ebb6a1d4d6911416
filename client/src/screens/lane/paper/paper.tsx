import { useLayoutEffect, useRef, useState } from 'react'
import { BoardStage } from '../../../canvas/board-stage.tsx'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { createLaneSheet } from './lane-sheet.ts'
import { LaneTitle } from './lane-title.tsx'
import styles from './paper.module.css'
import { RowLabels } from './row-labels.tsx'
import { useHands } from './use-hands.ts'
import { useSheetHost } from './use-sheet-host.ts'

export type PaperProps = {
  readonly onList: () => void
  readonly onRun: () => void
  readonly onRoyal: (moment: string) => void
  readonly onShortcuts: () => void
  readonly onTypeIn: () => void
}

/** The lane on brown paper. First it is shown; what one works on it with comes right after. */
export function Paper(props: PaperProps) {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  const { layout } = useSnapshot()
  const host = useSheetHost(props.onShortcuts)
  const [sheet] = useState(() => createLaneSheet(host))
  const element = useRef<HTMLDivElement>(null)
  const { Hands, onReady } = useHands(element)

  useLayoutEffect(() => sheet.setHost(host), [sheet, host])
  useLayoutEffect(() => sheet.lookAtLane(), [sheet])
  useLayoutEffect(() => sheet.start(), [sheet])

  return (
    <div ref={element} className={styles.paper} data-paper>
      <BoardStage board={sheet.board} label={t('lane.paperLabel', { group: group?.name ?? '' })}>
        <LaneTitle board={sheet.board} rect={layout.title} />
        <RowLabels board={sheet.board} layout={layout} />
      </BoardStage>
      {Hands && <Hands sheet={sheet} shown={host} screen={props} element={element} onReady={onReady} />}
    </div>
  )
}
