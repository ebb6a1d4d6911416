import { ACTIVITY_DEFAULTS } from '@brownpaper/shared/programme/activities'
import { catchUp } from '@brownpaper/shared/programme/on-time'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from './catch-up-dialog.module.css'
import { useChangeSteps } from './use-change-steps.ts'

/** How the end can stand: which steps become shorter or go. One tap does it. */
export function CatchUpDialog({ late, onClose }: { readonly late: number; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { programme, step: now } = useLive()
  const changeSteps = useChangeSteps()
  // What is on the screen is what a tap does: it does not change under one's finger as the clock goes on.
  const [{ missing, plan }] = useState(() => ({ missing: late, plan: catchUp(programme, now.id, late) }))
  const { dropped, shortened, left } = plan
  const isNothing = dropped.length === 0 && shortened.length === 0
  const after = programme.steps.slice(programme.steps.findIndex(({ id }) => id === now.id) + 1)
  const apply = () => {
    onClose()
    void changeSteps(
      [
        ...dropped.map((id) => ({ id, isDropped: true })),
        ...shortened.map(({ stepId, minutes }) => ({ id: stepId, minutes })),
      ],
      { done: t('run.late.done') },
    )
  }
  const intro = () => {
    if (isNothing) return t('run.late.nothing')
    if (left > 0) return t('run.late.partly', { won: missing - left, left })
    return t('run.late.fits', {
      time: programme.endsAt === undefined ? '' : formats.time(programme.endsAt),
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('run.late.title', { count: missing })}
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
      <ul className={styles.steps}>
        {after
          .filter(({ isDropped }) => !isDropped)
          .map((step) => (
            <Proposed
              key={step.id}
              step={step}
              isDropped={dropped.includes(step.id)}
              minutes={shortened.find(({ stepId }) => stepId === step.id)?.minutes}
            />
          ))}
      </ul>
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
