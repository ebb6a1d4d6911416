import type { Activity } from '@brownpaper/shared/programme/activities'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { Hourglass } from 'lucide-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { missedWithout, type PassedOver } from './passed-over.ts'
import styles from './skip-dialog.module.css'
import { useChangeSteps } from './use-change-steps.ts'

const TOLD = ['write', 'build', 'score', 'pains', 'ideas', 'top', 'royal', 'present'] as const
const toldAs = (activity: Activity) => TOLD.find((one) => one === activity) ?? 'other'

/** Before a step is left out or passed over: what later steps then do without, and the shortest way to it. */
export function SkipDialog({
  asking,
  step,
  passed,
  onGo,
  onClose,
}: {
  readonly asking: 'go' | 'drop'
  readonly step: ProgrammeStep
  /** What going there passes over. */
  readonly passed: PassedOver
  readonly onGo: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const words = useStepWords()
  const formats = useFormats()
  const { programme } = useLive()
  const changeSteps = useChangeSteps()
  const isDrop = asking === 'drop'
  const missed = isDrop ? missedWithout(programme, [step]) : passed.missed
  const name = words.name(step)
  const names = (steps: readonly ProgrammeStep[]) => formats.list(steps.map((one) => words.name(one)))
  const shorter = isDrop && step.least < step.minutes
  const drop = () =>
    changeSteps([{ id: step.id, isDropped: true }], { done: t('run.skip.dropped', { step: name }) })
  const shorten = () =>
    changeSteps([{ id: step.id, minutes: step.least }], {
      done: t('run.skip.shortened', { step: name, count: step.least }),
    })
  const then = (act: () => unknown) => () => {
    onClose()
    act()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t(isDrop ? 'run.skip.dropTitle' : 'run.skip.goTitle', { step: name })}
      intro={isDrop ? undefined : t('run.skip.passed', { steps: names(passed.steps) })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {shorter ? (
            <>
              <Button onClick={then(drop)}>{t('run.skip.drop')}</Button>
              <Button variant="primary" onClick={then(shorten)}>
                {t('run.skip.doShort', { count: step.least })}
              </Button>
            </>
          ) : (
            <Button variant="primary" onClick={then(isDrop ? drop : onGo)}>
              {t(isDrop ? 'run.skip.drop' : 'run.skip.go')}
            </Button>
          )}
        </>
      }
    >
      {missed.length === 0 ? (
        <p>{t('run.skip.missNothing')}</p>
      ) : (
        <ul className={styles.missed}>
          {missed.map(({ step: later, needs }) => (
            <li key={later.id}>
              {t('run.skip.misses', {
                steps: words.name(later),
                what: formats.list(needs.map((activity) => t(`run.brings.${toldAs(activity)}`))),
              })}
            </li>
          ))}
        </ul>
      )}
      {shorter && (
        <p className={styles.short}>
          <Hourglass size={18} aria-hidden />
          <span>
            <strong>{t('run.skip.short', { count: step.least })}.</strong>{' '}
            {t(`run.shortWay.${toldAs(step.activity)}`)}
          </span>
        </p>
      )}
    </Dialog>
  )
}
