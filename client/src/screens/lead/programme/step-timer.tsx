import { Pause, Play, Plus, Timer as TimerIcon, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { clockText, timerLeft } from '../../../parts/timer.ts'
import { useLive } from '../../../state/use-live.ts'
import { useServerNow } from '../../../state/use-server-now.ts'
import { Button } from '../../../ui/button.tsx'
import { ChipButton } from '../../../ui/chip.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './step-timer.module.css'
import { usePause } from './use-pause.ts'
import { useStepCommand } from './use-step-command.ts'

const minuteMs = 60_000
const offered = [5, 10, 15, 20, 30, 45] as const
/** A timer runs at most so long. */
const mostMinutes = 24 * 60

/** What is left, large; nothing while no time is set. */
export function TimerFace() {
  const { t } = useTranslation()
  const { timer } = useLive()
  const now = useServerNow(250)
  const { give } = useStepCommand()
  if (timer === null) return null
  const left = timerLeft(timer, now)
  const isPaused = timer.endsAt === undefined
  const clock = clockText(left)
  return (
    <div>
      <ProgressBar
        label={t('lead.timer.title')}
        value={timer.totalMs - left}
        max={Math.max(1, timer.totalMs)}
        valueText={t('lead.timer.left', { time: clock })}
      />
      <p className={styles.line}>
        <time className={classes(styles.clock, left <= 0 && styles.over)}>{clock}</time>
        {isPaused && <span className={styles.note}>{t('lead.timer.paused')}</span>}
        {!isPaused && left <= 0 && <span className={styles.note}>{t('lead.timer.over')}</span>}
        <IconButton
          icon={X}
          size="small"
          name={t('lead.timer.clear')}
          className={styles.clear}
          onClick={() => void give({ type: 'timer.clear' })}
        />
      </p>
    </div>
  )
}

/** Setting the time; once it runs, a minute more or a pause. */
export function TimerButtons() {
  const { t } = useTranslation()
  const { timer } = useLive()
  const { isPaused, turn } = usePause()
  if (timer === null) return <StartTimer className={styles.small}>{t('lead.timer.start')}</StartTimer>
  return (
    <>
      <AddMinute className={styles.small} />
      <Button className={styles.small} icon={isPaused ? Play : Pause} onClick={turn}>
        {isPaused ? t('lead.timer.resume') : t('lead.timer.pause')}
      </Button>
    </>
  )
}

/** The one of them that counts on a phone: a minute more, or setting the time while there is none. */
export function TimerTile({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation()
  const { timer } = useLive()
  if (timer !== null) return <AddMinute className={className} />
  return (
    <StartTimer className={className} name={t('lead.timer.start')}>
      {t('lead.timer.title')}
    </StartTimer>
  )
}

function AddMinute({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation()
  const { give } = useStepCommand()
  return (
    <Button
      className={className}
      icon={Plus}
      aria-label={t('lead.timer.addOneName')}
      onClick={() => void give({ type: 'timer.add', ms: minuteMs })}
    >
      {t('lead.timer.addOne')}
    </Button>
  )
}

function StartTimer({
  className,
  name,
  children,
}: {
  readonly className: string | undefined
  /** Where the words say less than it does. */
  readonly name?: string
  readonly children: string
}) {
  const { t } = useTranslation()
  const { give } = useStepCommand()
  const [isOpen, setOpen] = useState(false)
  const start = (minutes: number) => {
    setOpen(false)
    void give({ type: 'timer.start', ms: minutes * minuteMs })
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      side="top"
      align="start"
      title={t('lead.timer.start')}
      trigger={
        <Button className={className} icon={TimerIcon} aria-label={name}>
          {children}
        </Button>
      }
    >
      <div className={styles.offered}>
        {offered.map((count) => (
          <ChipButton key={count} onClick={() => start(count)} className={styles.offer}>
            {t('lead.timer.minutes', { count })}
          </ChipButton>
        ))}
      </div>
      <OwnMinutes onStart={start} />
    </Popover>
  )
}

function OwnMinutes({ onStart }: { readonly onStart: (minutes: number) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [isBad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const minutes = Number(typed.trim().replace(',', '.'))
    const fits = typed.trim() !== '' && minutes >= 1 && minutes <= mostMinutes
    setBad(!fits)
    if (fits) onStart(minutes)
  }
  return (
    <form className={styles.own} onSubmit={submit} noValidate>
      <TextField
        label={t('lead.timer.minutesOwn')}
        inputMode="decimal"
        value={typed}
        onValue={setTyped}
        error={isBad ? t('lead.timer.minutesBad', { most: mostMinutes }) : undefined}
      />
      <Button type="submit" className={styles.submit}>
        {t('lead.timer.startOwn')}
      </Button>
    </form>
  )
}
