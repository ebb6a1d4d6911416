import { useTranslation } from '../../../i18n/i18n.ts'
import { useLaneTools } from '../lane-tools.ts'
import styles from './ready-count.module.css'

/** "4 van 5 klaar": how many, never who. */
export function ReadyCount() {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  const ready = group?.ready
  if (ready === undefined || ready.of === 0) return null
  return (
    <span className={styles.count} role="status">
      {t('own.ready.count', { count: ready.count, of: ready.of })}
    </span>
  )
}
