import '../../i18n/later/together.ts'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { SquarePen } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import styles from './lane-card.module.css'

/** Which tools and words a group is kept to on its paper; nothing where it may do everything. */
export function KeptTo({ group: { tools, edits } }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const levels = [
    tools === 'notes' && t('together.allow.toolsNotes'),
    edits === 'own' && t('together.allow.editsOwn'),
  ].filter((words) => words !== false)
  if (levels.length === 0) return null
  return (
    <p className={styles.apart}>
      <SquarePen size={16} aria-hidden /> {levels.join(' · ')}
    </p>
  )
}
