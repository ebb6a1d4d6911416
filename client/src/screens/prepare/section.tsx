import { Lightbulb } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/prepare.ts'
import type { StepId } from './guide.ts'
import styles from './section.module.css'

const EXAMPLES = [
  'reason',
  'goal',
  'scope',
  'insights',
  'communication',
  'brand',
  'phases',
  'channels',
  'groups',
  'agree',
  'people',
  'programme',
  'place',
  'invite',
  'next',
] as const
type WithExample = (typeof EXAMPLES)[number]

/** One step of the guide: what it is, why it matters, and how it looks when somebody else did it. */
export function Section({ id, children }: { readonly id: StepId; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const example = EXAMPLES.find((one): one is WithExample => one === id)
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <header className={styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          {t(`prepare.steps.${id}`)}
        </h2>
        <p className={styles.intro}>{t(`prepare.why.${id}`)}</p>
        {example !== undefined && (
          <p className={styles.example}>
            <Lightbulb size={18} aria-hidden />
            <span>
              <span className={styles.label}>{t('prepare.guide.example')}:</span>{' '}
              {t(`prepare.example.${example}`)}
            </span>
          </p>
        )}
      </header>
      {children}
    </section>
  )
}
