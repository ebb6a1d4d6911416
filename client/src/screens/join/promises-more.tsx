import '../../i18n/later/who.ts'
import { policyOf } from '@brownpaper/shared/access/policy'
import { useTranslation } from '../../i18n/i18n.ts'
import { WhoTable } from '../../parts/who/who-table.tsx'
import styles from './promises-more.module.css'

const STEPS = ['groups', 'plenary'] as const
/** Who has not come in is not told which groups there are. */
const LANES = [{ laneId: 'own' }] as const

/** Behind the four lines: who can read and write what, in the two steps that differ most. */
export function PromisesMore() {
  const { t } = useTranslation()
  return (
    <details className={styles.more}>
      <summary>{t('who.more')}</summary>
      {STEPS.map((step) => (
        <section key={step}>
          <h2 className={styles.step}>{t(`who.steps.${step}`)}</h2>
          <WhoTable policy={policyOf(step)} lanes={LANES} label={t(`who.steps.${step}`)} />
        </section>
      ))}
    </details>
  )
}
