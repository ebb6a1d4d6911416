import '../../../i18n/later/hands.ts'
import { Maximize, Minus, Plus } from 'lucide-react'
import { useLayoutEffect, useState } from 'react'
import type { Board } from '../../../canvas/board.ts'
import { BoardStage } from '../../../canvas/board-stage.tsx'
import { toolset } from '../../../canvas/tools/toolset.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useSnapshot } from '../lane-tools.ts'
import { lanePose } from '../paper/lane-pose.ts'
import { createLaneSheet } from '../paper/lane-sheet.ts'
import { LaneTitle } from '../paper/lane-title.tsx'
import paper from '../paper/paper.module.css'
import { RowLabels } from '../paper/row-labels.tsx'
import { useSheetHost } from '../paper/use-sheet-host.ts'
import bar from '../paper/zoom-bar.module.css'
import { useZoomPercent } from '../use-camera.ts'
import styles from './version-paper.module.css'

const nothing = () => {}

/** The lane's paper to look at: the same engine, with no hands on it. */
export function VersionPaper({ label }: { readonly label: string }) {
  const { layout } = useSnapshot()
  const host = useSheetHost(nothing)
  const [sheet] = useState(() => createLaneSheet(host))
  useLayoutEffect(() => sheet.setHost(host), [sheet, host])
  useLayoutEffect(() => sheet.lookAtLane(), [sheet])
  useLayoutEffect(() => sheet.start(), [sheet])
  // It can be moved, by hand and by two fingers.
  useLayoutEffect(() => sheet.board.takeTools(toolset), [sheet])
  const { board } = sheet
  return (
    <div className={paper.paper}>
      <BoardStage board={board} label={label}>
        <LaneTitle board={board} rect={layout.title} />
        <RowLabels board={board} layout={layout} />
      </BoardStage>
      <Zoom board={board} onFit={() => board.camera.jumpTo(lanePose(board, layout))} />
    </div>
  )
}

const STEP = 1.25

function Zoom({ board, onFit }: { readonly board: Board; readonly onFit: () => void }) {
  const { t } = useTranslation()
  const percent = useZoomPercent(board)
  const { camera } = board
  return (
    <div role="toolbar" aria-label={t('versions.zoomTools')} className={classes(bar.bar, styles.zoom)}>
      <IconButton
        icon={Minus}
        name={t('versions.zoomOut')}
        onClick={() => camera.zoomTo(camera.zoom / STEP)}
      />
      <span className={bar.level}>{t('hands.zoom.level', { percent })}</span>
      <IconButton icon={Plus} name={t('versions.zoomIn')} onClick={() => camera.zoomTo(camera.zoom * STEP)} />
      <IconButton icon={Maximize} name={t('versions.zoomFit')} onClick={onFit} />
    </div>
  )
}
