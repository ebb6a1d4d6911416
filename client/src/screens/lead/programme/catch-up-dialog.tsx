import '../../../i18n/later/run.ts'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { ACTIVITY_DEFAULTS } from '@brownpaper/shared/programme/activities'
import { catchUp } from '@brownpaper/shared/programme/on-time'
import { withPace } from '@brownpaper/shared/programme/pace'
import { findStep, stretchAround } from '@brownpaper/shared/programme/programme'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { ChipButton } from '../../../ui/chip.tsx'
import { classes } from '../../../ui/classes.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from './catch-up-dialog.module.css'
import { Missed } from './missed.tsx'
import { missedWithout } from './passed-over.ts'
import { useChangePace } from './use-change-pace.ts'
import { useChangeSteps } from './use-change-steps.ts'

/**
 * How the end can stand: which steps become shorter or go, for everyone or for some groups. One tap does it. Only group
 * work can be shorter for some.
 */
export function CatchUpDialog({
  late,
  group,
  onClose,
}: {
  readonly late: number
  /** The one group that is late; absent where all are. */
  readonly group?: LiveGroup
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { programme, step: now, groups } = useLive()
  const changeSteps = useChangeSteps()
  const changePace = useChangePace()
  const [missing] = useState(late)
  const [forWhom, setForWhom] = useState<readonly string[]>(group === undefined ? [] : [group.id])
  const chosen = groups.filter(({ id }) => forWhom.includes(id))
  const stretch = stretchAround(programme, now.id)
  const from = group?.at?.stepId ?? now.id
  // What is on the screen is what a tap does: it does not change under one's finger as the clock goes on.
  const [plans] = useState(() => ({
    all: catchUp(programme, now.id, late),
    some: catchUp({ steps: stretch.map((step) => withPace(step, group?.pace)) }, from, late),
  }))
  const isForSome = chosen.length > 0
  const { dropped, shortened, left } = isForSome ? plans.some : plans.all
  const isNothing = dropped.length === 0 && shortened.length === 0
  const steps = isForSome ? stretch : programme.steps
  const missed = missedWithout(
    programme,
    dropped.flatMap((id) => findStep(programme, id) ?? []),
  )
  const after = steps.slice(steps.findIndex(({ id }) => id === (isForSome ? from : now.id)) + 1)
  const apply = () => {
    onClose()
    const changes = [
      ...dropped.map((id) => ({ id, isDropped: true as const })),
      ...shortened.map(({ stepId, minutes }) => ({ id: stepId, minutes })),
    ]
    if (isForSome) void changePace(chosen, changes)
    else void changeSteps(changes, { done: t('run.late.done') })
  }
  const names = formats.list(chosen.map(({ name }) => name))
  const intro = () => {
    if (isNothing) return t('run.late.nothing')
    if (left > 0) return t('run.late.partly', { won: missing - left, left })
    if (isForSome) return t('run.late.someFit', { groups: names })
    return t('run.late.fits', {
      time: programme.endsAt === undefined ? '' : formats.time(programme.endsAt),
    })
  }
  const toggle = (id: string) =>
    setForWhom(forWhom.includes(id) ? forWhom.filter((one) => one !== id) : [...forWhom, id])
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        group === undefined
          ? t('run.late.title', { count: missing })
          : t('run.late.groupTitle', { count: missing, group: group.name })
      }
      intro={intro()}
      footer={
        <>
          <Button onClick={onClose}>{t(isNothing ? 'common.close' : 'run.late.notNow')}</Button>
          {!isNothing && (
            <Button variant="primary" onClick={apply}>
              {t('run.late.apply')}
            </Button>
          )}
        </>
      }
    >
      {group === undefined && stretch.length > 1 && groups.length > 1 && (
        <fieldset className={styles.whom}>
          <legend className={styles.legend}>{t('run.late.forWhom')}</legend>
          <ChipButton pressed={!isForSome} onClick={() => setForWhom([])}>
            {t('run.late.everyone')}
          </ChipButton>
          {groups.map(({ id, name }) => (
            <ChipButton key={id} pressed={forWhom.includes(id)} onClick={() => toggle(id)}>
              {name}
            </ChipButton>
          ))}
        </fieldset>
      )}
      <ul className={styles.steps}>
        {after
          .filter(({ isDropped }) => !isDropped)
          .map((step) => (
            <Proposed
              key={step.id}
              step={isForSome ? withPace(step, group?.pace) : step}
              isDropped={dropped.includes(step.id)}
              minutes={shortened.find(({ stepId }) => stepId === step.id)?.minutes}
            />
          ))}
      </ul>
      {missed.length > 0 && (
        <div className={styles.missed}>
          <Missed missed={missed} />
        </div>
      )}
    </Dialog>
  )
}

function Proposed({
  step,
  isDropped,
  minutes,
}: {
  readonly step: ProgrammeStep
  readonly isDropped: boolean
  readonly minutes: number | undefined
}) {
  const { t } = useTranslation()
  const words = useStepWords()
  const { isKept } = ACTIVITY_DEFAULTS[step.activity]
  const isChanged = isDropped || minutes !== undefined
  return (
    <li className={classes(styles.step, isChanged && styles.changed)}>
      <span className={classes(styles.name, isDropped && styles.gone)}>{words.name(step)}</span>
      <span className={styles.minutes}>
        {isKept && <Lock size={14} aria-hidden />}
        {isDropped && t('run.late.drops')}
        {minutes !== undefined && t('run.late.shorter', { from: step.minutes, to: minutes })}
        {!isChanged && t(isKept ? 'run.late.kept' : 'run.programme.minutes', { count: step.minutes })}
      </span>
    </li>
  )
}
