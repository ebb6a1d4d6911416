import { STEP_KINDS, type StepKind } from '@brownpaper/shared/access/policy'
import { ArrowLeft, ArrowRight, Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { showToast } from '../../ui/toast.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './programme.module.css'
import { TimerButtons, TimerFace } from './step-timer.tsx'
import { stepAfter, stepBefore } from './steps.ts'

/** The steps of the workshop: where we are, what it means, and the one button to go on. */
export function Programme() {
  const { t } = useTranslation()
  const { step } = useLive()
  return (
    <section className={styles.programme} aria-labelledby="programme-title">
      <header className={styles.head}>
        <h2 id="programme-title" className={styles.title}>
          {t('lead.programme.title')}
        </h2>
        <p className={styles.place}>
          {t('lead.programme.place', { place: STEP_KINDS.indexOf(step.kind) + 1, count: STEP_KINDS.length })}
        </p>
      </header>
      <ol className={styles.steps}>
        {STEP_KINDS.map((kind) => (
          <Step key={kind} kind={kind} />
        ))}
      </ol>
      <div className={styles.foot}>
        <GoOn />
        <div className={styles.row}>
          <GoBack />
          <TimerButtons />
        </div>
      </div>
      <StepSaid />
    </section>
  )
}

function Step({ kind }: { readonly kind: StepKind }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { step } = useLive()
  const isCurrent = kind === step.kind
  const isPast = STEP_KINDS.indexOf(kind) < STEP_KINDS.indexOf(step.kind)
  return (
    <li
      className={classes(styles.step, isCurrent && styles.current)}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <p className={classes(styles.line, isPast && styles.past)}>
        <span className={styles.name}>{t(`workshop.steps.${kind}`)}</span>
        {isPast && <Check size={18} aria-hidden />}
        {isCurrent && (
          <time className={styles.since}>
            {t('lead.programme.since', { time: formats.time(step.since) })}
          </time>
        )}
      </p>
      {isCurrent && (
        <div className={styles.detail}>
          <p className={styles.what}>{t(`lead.programme.what.${kind}`)}</p>
          <TimerFace />
        </div>
      )}
    </li>
  )
}

/** Goes to a step unless a colleague was first: then it says so and nothing happens twice. */
function useGoTo() {
  const { t } = useTranslation()
  const { step } = useLive()
  const { give, busy } = useCommand()
  const goTo = (kind: StepKind) =>
    give(
      { type: 'step.set', kind, seen: step.version },
      {
        onRefused(code) {
          if (code !== 'stale') return false
          showToast({ text: t('lead.programme.stale'), key: 'step' })
          return true
        },
      },
    )
  return { step, goTo, busy }
}

function GoOn() {
  const { t } = useTranslation()
  const { step, goTo, busy } = useGoTo()
  const next = stepAfter(step.kind)
  if (next === undefined) return <p className={styles.last}>{t('lead.programme.nextLast')}</p>
  return (
    <Button
      variant="primary"
      size="large"
      wide
      iconAfter={ArrowRight}
      busy={busy}
      onClick={() => void goTo(next)}
    >
      {t('lead.programme.next', { step: t(`workshop.steps.${next}`) })}
    </Button>
  )
}

function GoBack() {
  const { t } = useTranslation()
  const { step, goTo, busy } = useGoTo()
  const back = stepBefore(step.kind)
  if (back === undefined) return null
  return (
    <Button
      className={styles.small}
      icon={ArrowLeft}
      busy={busy}
      aria-label={t('lead.programme.backTo', { step: t(`workshop.steps.${back}`) })}
      onClick={() => void goTo(back)}
    >
      {t('common.back')}
    </Button>
  )
}

/** Reads out a change of step, whoever made it; silent when the screen opens. */
function StepSaid() {
  const { t } = useTranslation()
  const { step } = useLive()
  const first = useRef(step.version)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (step.version === first.current) return
    setSaid(
      t('lead.programme.changed', {
        step: t(`workshop.steps.${step.kind}`),
        what: t(`lead.programme.what.${step.kind}`),
      }),
    )
  }, [step, t])
  return (
    <span role="status">
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  )
}
