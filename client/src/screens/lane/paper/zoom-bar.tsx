import { Maximize, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { useZoomPercent } from '../use-camera.ts'
import type { LanePaper } from './lane-paper.ts'
import styles from './zoom-bar.module.css'

const STEP = 1.25

export function ZoomBar({ paper: { board, commands } }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  const percent = useZoomPercent(board)
  const { camera } = board
  return (
    <div role="toolbar" aria-label={t('lane.zoom.name')} className={styles.bar}>
      <IconButton icon={Minus} name={t('lane.zoom.out')} onClick={() => camera.zoomTo(camera.zoom / STEP)} />
      <Tooltip text={t('lane.zoom.whole')}>
        <button
          type="button"
          className={styles.level}
          aria-label={`${t('lane.zoom.level', { percent })}, ${t('lane.zoom.whole')}`}
          onClick={() => camera.zoomTo(1)}
        >
          {t('lane.zoom.level', { percent })}
        </button>
      </Tooltip>
      <IconButton icon={Plus} name={t('lane.zoom.in')} onClick={() => camera.zoomTo(camera.zoom * STEP)} />
      <IconButton icon={Maximize} name={t('lane.zoom.fit')} onClick={() => commands.fit('all')} />
    </div>
  )
}
