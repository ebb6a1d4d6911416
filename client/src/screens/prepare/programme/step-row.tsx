import { missedBy } from '@brownpaper/shared/programme/on-time'
import type { ProgrammeStep, StepFields } from '@brownpaper/shared/programme/step'
import { STEP_LIMITS } from '@brownpaper/shared/programme/step-schema'
import { ChevronDown, Minus, Plus, RotateCcw } from 'lucide-react'
import { useId, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { StepDetails } from './step-details.tsx'
import styles from './step-row.module.css'

const MINUTE_MS = 60_000
/** How much longer or shorter one press makes it. */
const PRESS_MINUTES = 5

/** One step: when, what, how long; the rest folds out. */
export function StepRow({
  step,
  at,
  isByClock,
}: {
  readonly step: ProgrammeStep
  /** Undefined for one that is left out. */
  readonly at: number | undefined
  /** Else the time counts from the beginning. */
  readonly isByClock: boolean
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { name: nameOf } = useStepWords()
  const name = nameOf(step)
  const { programme } = useLive()
  const { give } = useCommand()
  const session = useSession()
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const change = (values: Partial<StepFields>) =>
    give({ type: 'programme.change', steps: [{ id: step.id, ...values }] })
  const setMinutes = (minutes: number) =>
    // A step that becomes shorter than it ever should takes its least along.
    void change({ minutes, ...(minutes < step.least && { least: minutes }) })
  const drop = async () => {
    const later = missedBy(programme, step).map((one) => nameOf(one.step))
    if (!(await change({ isDropped: true }))) return
    showToast({
      text:
        later.length === 0
          ? t('schedule.dropped', { step: name })
          : t('schedule.droppedMisses', { step: name, later: formats.list(later) }),
      action: { label: t('schedule.undo'), onPress: () => void change({ isDropped: false }) },
      key: `step-${step.id}`,
    })
  }
  const isDropped = step.isDropped === true
  return (
    <div className={isDropped ? styles.dropped : undefined}>
      <div className={styles.line}>
        <time className={styles.time}>
          {at === undefined ? '' : isByClock ? formats.time(at) : fromStart(at)}
        </time>
        <button
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.words}>
            <span className={styles.title}>{name}</span>
            <span className={styles.kind}>
              {isDropped
                ? t('schedule.left')
                : step.isPrivate
                  ? t('schedule.alone')
                  : t(`schedule.kinds.${step.kind}`)}
            </span>
          </span>
          <ChevronDown size={18} aria-hidden className={classes(styles.arrow, isOpen && styles.open)} />
        </button>
        {isDropped ? (
          <Button size="small" icon={RotateCcw} onClick={() => void change({ isDropped: false })}>
            {t('schedule.back')}
          </Button>
        ) : (
          <Minutes name={name} minutes={step.minutes} onMinutes={setMinutes} />
        )}
      </div>
      {isOpen && (
        <div id={detailsId} className={styles.details}>
          <StepDetails
            step={step}
            onChange={change}
            onWords={async (words, was) => {
              const steps = [{ id: step.id, ...words, was }]
              const answer = await session.command({ type: 'programme.change', steps })
              return answer.ok ? undefined : answer.code
            }}
            onDrop={() => void drop()}
          />
        </div>
      )}
    </div>
  )
}

/** "1:35" after the beginning. */
function fromStart(at: number): string {
  const minutes = Math.round(at / MINUTE_MS)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function Minutes({
  name,
  minutes,
  onMinutes,
}: {
  readonly name: string
  readonly minutes: number
  readonly onMinutes: (minutes: number) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const set = (value: number) => onMinutes(Math.min(STEP_LIMITS.minutes, Math.max(1, value)))
  const store = () => {
    if (typed === undefined) return
    setTyped(undefined)
    if (typed.trim() === '') return
    const value = Number(typed)
    if (!Number.isInteger(value) || value < 1 || value > STEP_LIMITS.minutes) {
      showToast({ text: t('schedule.minutesWrong', { most: STEP_LIMITS.minutes }), key: 'minutes' })
    } else if (value !== minutes) onMinutes(value)
  }
  return (
    <div className={styles.minutes}>
      <IconButton
        icon={Minus}
        size="small"
        tooltip="none"
        name={t('schedule.less', { step: name })}
        disabled={minutes <= 1}
        onClick={() => set(minutes - PRESS_MINUTES)}
      />
      <input
        className={styles.number}
        inputMode="numeric"
        aria-label={t('schedule.minutes', { step: name })}
        value={typed ?? String(minutes)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={store}
        onKeyDown={(event) => {
          if (event.key === 'Enter') store()
          if (event.key === 'Escape') setTyped(undefined)
        }}
      />
      <span aria-hidden className={styles.unit}>
        min
      </span>
      <IconButton
        icon={Plus}
        size="small"
        tooltip="none"
        name={t('schedule.moreMinutes', { step: name })}
        onClick={() => set(minutes + PRESS_MINUTES)}
      />
    </div>
  )
}
