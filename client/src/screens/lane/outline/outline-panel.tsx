import '../../../i18n/later/scoring.ts'
import '../../../i18n/later/evidence.ts'
import '../../../i18n/later/finding.ts'
import '../../../i18n/later/outline.ts'
import { X } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useBrought } from '../evidence/use-brought.ts'
import styles from './outline-panel.module.css'
import { LaneTree, type LaneTreeProps } from './tree/lane-tree.tsx'

/** The lane as a tree beside the paper; what one stands at here is chosen there, and the other way round. */
export function OutlinePanel({
  ref,
  onClose,
  ...tree
}: LaneTreeProps & { readonly ref: Ref<HTMLElement>; readonly onClose: () => void }) {
  const { t } = useTranslation()
  useBrought()
  return (
    <nav ref={ref} aria-label={t('outline.beside')} className={styles.panel}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('lane.list')}</h2>
        <IconButton icon={X} name={t('outline.close')} size="small" tooltip="bottom" onClick={onClose} />
      </header>
      <LaneTree {...tree} />
    </nav>
  )
}
