import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import styles from './missed.module.css'
import type { Missing } from './passed-over.ts'
import { toldAs } from './told-as.ts'

/** What later steps then have to do without, a line each. */
export function Missed({ missed }: { readonly missed: readonly Missing[] }) {
  const { t } = useTranslation()
  const words = useStepWords()
  const formats = useFormats()
  return (
    <ul className={styles.missed}>
      {missed.map(({ step, needs }) => (
        <li key={step.id}>
          {t('run.skip.misses', {
            steps: words.name(step),
            what: formats.list(needs.map((activity) => t(`run.brings.${toldAs(activity)}`))),
          })}
        </li>
      ))}
    </ul>
  )
}
