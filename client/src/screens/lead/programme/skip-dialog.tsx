import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { Hourglass } from 'lucide-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Missed } from './missed.tsx'
import { missedWithout, type PassedOver, shortestWay } from './passed-over.ts'
import styles from './skip-dialog.module.css'
import { toldAs } from './told-as.ts'
import { useChangeSteps } from './use-change-steps.ts'

const leastOf = ({ least, minutes }: ProgrammeStep) => Math.min(least, minutes)

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
  /** To the step itself, or first to one on the way. */
  readonly onGo: (step: ProgrammeStep) => void
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
  const short = isDrop ? [step].filter(({ least, minutes }) => least < minutes) : shortestWay(passed)
  const shortMinutes = short.reduce((sum, one) => sum + leastOf(one), 0)
  const [first] = short
  const drop = () =>
    changeSteps([{ id: step.id, isDropped: true }], { done: t('run.skip.dropped', { step: name }) })
  const shorten = async () => {
    const done = isDrop
      ? t('run.skip.shortened', { step: name, count: shortMinutes })
      : t('run.skip.shortWay', { steps: names(short) })
    const changes = (isDrop ? short : passed.steps).map((one) =>
      short.includes(one) ? { id: one.id, minutes: leastOf(one) } : { id: one.id, isDropped: true },
    )
    if ((await changeSteps(changes, { done })) && !isDrop && first !== undefined) onGo(first)
  }
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
          <Button
            variant={first === undefined ? 'primary' : 'secondary'}
            onClick={then(isDrop ? drop : () => onGo(step))}
          >
            {t(isDrop ? 'run.skip.drop' : 'run.skip.go')}
          </Button>
          {first !== undefined && (
            <Button variant="primary" onClick={then(shorten)}>
              {t('run.skip.doShort', { count: shortMinutes })}
            </Button>
          )}
        </>
      }
    >
      {missed.length === 0 ? <p>{t('run.skip.missNothing')}</p> : <Missed missed={missed} />}
      {first !== undefined && (
        <div className={styles.short}>
          <Hourglass size={18} aria-hidden />
          <div className={styles.ways}>
            <strong>{t('run.skip.short', { count: shortMinutes })}.</strong>
            {short.map((one) => (
              <p key={one.id}>
                {short.length > 1 && <span className={styles.name}>{words.name(one)}: </span>}
                {t(`run.shortWay.${toldAs(one.activity)}`)}
              </p>
            ))}
          </div>
        </div>
      )}
    </Dialog>
  )
}
