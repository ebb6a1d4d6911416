import '../../../i18n/later/hands.ts'
import { Map as MapIcon, Maximize, Minus, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { localStore } from '../../../platform/storage.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { useZoomPercent } from '../use-camera.ts'
import type { ActionId, ActionParts } from './actions/action.ts'
import { ActionKeys } from './actions/action-keys.tsx'
import { actionOf } from './actions/actions.ts'
import { BackToPaper } from './finding/back-to-paper.tsx'
import { MiniMap } from './finding/mini-map.tsx'
import styles from './zoom-bar.module.css'

/** Whether the small map is open, kept in this browser; closed at first, as it lies on what one works on. */
const KEY = 'map.open'

/** Where one is on the paper: the small map, how close, and the ways to see more or all of it. */
export function ZoomBar({ parts }: { readonly parts: ActionParts }) {
  const { t } = useTranslation()
  const { paper, host } = parts
  const [isMapOpen, setMapOpen] = useState(() => localStore.get(KEY) === 'yes')
  const toggleMap = () => {
    localStore.set(KEY, isMapOpen ? 'no' : 'yes')
    setMapOpen(!isMapOpen)
  }
  const button = (id: ActionId, icon: typeof Plus) => (
    <IconButton
      icon={icon}
      name={t(`finding.actions.${id}`)}
      shortcut={<ActionKeys id={id} />}
      onClick={() => actionOf(id).run?.(parts)}
    />
  )
  return (
    <>
      <BackToPaper paper={paper} />
      <div className={styles.corner}>
        {isMapOpen && <MiniMap paper={paper} host={host} />}
        <div role="toolbar" aria-label={t('hands.zoom.name')} className={styles.bar}>
          {button('search', Search)}
          <IconButton icon={MapIcon} name={t('finding.map.show')} pressed={isMapOpen} onClick={toggleMap} />
          {button('zoom-out', Minus)}
          <Level parts={parts} />
          {button('zoom-in', Plus)}
          {button('fit-all', Maximize)}
        </div>
      </div>
    </>
  )
}

function Level({ parts }: { readonly parts: ActionParts }) {
  const { t } = useTranslation()
  const percent = useZoomPercent(parts.paper.board)
  const whole = t('finding.actions.zoom-whole')
  return (
    <Tooltip text={[whole, ' ', <ActionKeys key="keys" id="zoom-whole" />]}>
      <button
        type="button"
        className={styles.level}
        aria-label={`${t('hands.zoom.level', { percent })}, ${whole}`}
        onClick={() => actionOf('zoom-whole').run?.(parts)}
      >
        {t('hands.zoom.level', { percent })}
      </button>
    </Tooltip>
  )
}
