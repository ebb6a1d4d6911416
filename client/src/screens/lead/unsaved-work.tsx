import { CloudUpload } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { LaneHandle } from '../../state/session.ts'
import styles from './lane-card.module.css'

/** How much of a group's work waits to be saved on the devices that still reach us; nothing while all is well. */
export function UnsavedWork({ lane }: { readonly lane: LaneHandle }) {
  const { t } = useTranslation()
  const count = useSyncExternalStore(lane.subscribePeers, () =>
    lane.peers().reduce((sum, { self, unsaved = 0 }) => sum + (self ? 0 : unsaved), 0),
  )
  if (count === 0) return null
  return (
    <p className={styles.unsaved}>
      <CloudUpload size={16} aria-hidden /> {t('run.group.unsaved', { count })}
    </p>
  )
}
