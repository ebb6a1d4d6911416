import { useTranslation } from '../../i18n/i18n.ts'
import { useScreenToCome } from '../../platform/idle.ts'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './lane-loading.module.css'

/** Bare paper, until what lies on it has come. */
export function LaneLoading() {
  const { t } = useTranslation()
  useScreenToCome()
  return (
    <div className={`paper ${styles.loading}`}>
      <p className={styles.words}>
        <Spinner size={22} />
        {t('lane.loading')}
      </p>
    </div>
  )
}
