import { useTranslation } from '../i18n/i18n.ts'
import { useScreenToCome } from '../platform/idle.ts'
import { Spinner } from '../ui/spinner.tsx'
import styles from './waiting.module.css'

/** While a screen is being loaded; shows after a blink, so that quick loads do not flicker. */
export function Waiting() {
  const { t } = useTranslation()
  useScreenToCome()
  return (
    <div className={styles.waiting}>
      <Spinner size={32} label={t('common.loading')} />
    </div>
  )
}
