import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { MessageButton } from '../../../parts/together/message-button.tsx'
import { useLive } from '../../../state/use-live.ts'
import { useProgrammePlace } from '../../../state/use-position.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useInHand } from '../use-in-hand.ts'
import { EndTime } from './end-time.tsx'
import { GoBack, GoOn } from './go-on.tsx'
import { LateBox } from './late-box.tsx'
import styles from './programme.module.css'
import { ProgrammeRow } from './programme-row.tsx'
import { TimerButtons, TimerTile } from './step-timer.tsx'
import { StillTyping } from './still-typing.tsx'
import { UndoStep } from './undo-step.tsx'
import { useSchedule } from './use-schedule.ts'

/** What happens when, by the clock: where we are, what it means, and the one button to go on. */
export function Programme() {
  const { t } = useTranslation()
  const { schedule, late } = useSchedule()
  const [isWhole, setWhole] = useState(false)
  const list = useCurrentInSight()
  const inHand = useInHand()
  const shown = schedule.steps.filter(({ state }) => state !== 'dropped')
  const place = shown.findIndex(({ state }) => state === 'now') + 1
  return (
    <section className={classes(styles.programme, isWhole && styles.whole)} aria-labelledby="programme-title">
      <header className={styles.head}>
        <h2 id="programme-title" className={styles.title}>
          {t('lead.programme.title')}
        </h2>
        {place > 0 && (
          <p className={styles.place}>{t('run.programme.place', { place, count: shown.length })}</p>
        )}
        <EndTime expected={schedule.endsAt} />
        <Button
          size="small"
          variant="quiet"
          className={styles.toggle}
          iconAfter={isWhole ? ChevronUp : ChevronDown}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'run.programme.less' : 'run.programme.whole')}
        </Button>
      </header>
      <ol className={classes(styles.steps, schedule.endsAt === undefined && styles.untimed)} ref={list}>
        {schedule.steps.map((scheduled) => (
          <ProgrammeRow key={scheduled.step.id} scheduled={scheduled} />
        ))}
        {place === 0 && <KindAlone />}
      </ol>
      <LateBox late={late} />
      <div className={styles.foot}>
        <UndoStep />
        <StillTyping />
        {inHand ? (
          <div className={styles.hand}>
            <GoOn />
            <TimerTile className={styles.tile} />
            <MessageButton className={styles.tile} />
          </div>
        ) : (
          <>
            <GoOn />
            <div className={styles.row}>
              <GoBack />
              <TimerButtons />
            </div>
          </>
        )}
      </div>
      <StepSaid />
    </section>
  )
}

/** Where the workshop is, when the programme has no step of that kind. */
function KindAlone() {
  const { step, since } = useProgrammePlace()
  return <ProgrammeRow scheduled={{ step, state: 'now', at: since }} />
}

/** Of a long programme one sees what is now, with what was just before it. */
function useCurrentInSight() {
  const list = useRef<HTMLOListElement>(null)
  const { id } = useProgrammePlace().step
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element that is current changes with the step
  useLayoutEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (list.current === null || current === null || current === undefined) return
    const before = current.previousElementSibling?.clientHeight ?? 0
    list.current.scrollTop = current.offsetTop - list.current.offsetTop - before
  }, [id])
  return list
}

/** Reads out a change of step, whoever made it; silent when the screen opens. */
function StepSaid() {
  const { t } = useTranslation()
  const words = useStepWords()
  const { version } = useLive().step
  const { step } = useProgrammePlace()
  const first = useRef(version)
  const [said, setSaid] = useState('')
  const what = step.isPrivate ? t('run.programme.private') : t(`lead.programme.what.${step.kind}`)
  const text = t('lead.programme.changed', { step: words.name(step), what })
  useEffect(() => {
    if (version !== first.current) setSaid(text)
  }, [version, text])
  return (
    <span role="status">
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  )
}
