import { Circle, CircleCheck, LayoutList } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { classes } from '../../ui/classes.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './checklist.module.css'
import { CHAPTERS, type PlaceId, READY_STEPS, type StepId } from './guide.ts'

/** All steps by chapter, with what is ready; each leads to its place. */
export function Checklist({ place, done }: { readonly place: PlaceId; readonly done: ReadonlySet<StepId> }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('prepare.contents')} className={styles.list}>
      <a
        href="#overview"
        className={classes(styles.link, place === 'overview' && styles.current)}
        aria-current={place === 'overview' ? 'step' : undefined}
      >
        <LayoutList size={18} aria-hidden />
        {t('prepare.steps.overview')}
      </a>
      {CHAPTERS.map(({ id, steps }) => (
        <div key={id}>
          <h2 className={styles.chapter}>{t(`prepare.chapters.${id}`)}</h2>
          <ul>
            {steps.map((step) => (
              <li key={step}>
                <a
                  href={`#${step}`}
                  className={classes(styles.link, place === step && styles.current)}
                  aria-current={place === step ? 'step' : undefined}
                >
                  <Mark step={step} isDone={done.has(step)} />
                  {t(`prepare.steps.${step}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function Mark({ step, isDone }: { readonly step: StepId; readonly isDone: boolean }) {
  const { t } = useTranslation()
  if (!READY_STEPS.includes(step)) return <span className={styles.none} />
  return (
    <>
      {isDone ? (
        <CircleCheck size={18} aria-hidden className={styles.done} />
      ) : (
        <Circle size={18} aria-hidden className={styles.open} />
      )}
      <VisuallyHidden>{t(isDone ? 'prepare.guide.stepDone' : 'prepare.guide.stepOpen')}: </VisuallyHidden>
    </>
  )
}

/** How far the preparation is. */
export function HowFar({ done, count }: { readonly done: number; readonly count: number }) {
  const { t } = useTranslation()
  const text = t('prepare.guide.done', { done, count })
  return (
    <div className={styles.far}>
      <ProgressBar label={text} value={done} max={count} valueText={text} />
      <p>{text}</p>
    </div>
  )
}
