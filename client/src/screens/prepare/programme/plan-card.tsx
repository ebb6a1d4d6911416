import { catchUp } from '@brownpaper/shared/programme/on-time'
import { minutesOf } from '@brownpaper/shared/programme/programme'
import { Clock, Scissors } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { minutesTooLong } from '../missing.ts'
import cardStyles from '../step-card.module.css'
import styles from './plan-card.module.css'
import { type PlanFields, planFields, planOf, timeOf } from './plan-times.ts'

/** The day, the room, and whether the programme fits in. It never stands in the way. */
export function PlanCard() {
  const { t } = useTranslation()
  const { fields, set, isWrong } = usePlan()
  return (
    <Card className={cardStyles.card}>
      <div className={styles.fields}>
        <TextField label={t('schedule.day')} type="date" value={fields.day} onValue={(day) => set({ day })} />
        <TextField
          label={t('schedule.from')}
          type="time"
          value={fields.from}
          onValue={(from) => set({ from })}
        />
        <TextField
          label={t('schedule.to')}
          type="time"
          value={fields.to}
          onValue={(to) => set({ to })}
          error={isWrong ? t('schedule.endBeforeStart') : undefined}
        />
      </div>
      <Fit />
    </Card>
  )
}

/** The fields as they are filled in, which are a plan only once enough of them is there. */
function usePlan() {
  const { programme } = useLive()
  const { give } = useCommand()
  const { startsAt, endsAt } = programme
  const stored = planFields(startsAt, endsAt)
  const [draft, setDraft] = useState<PlanFields>()
  const [seen, setSeen] = useState<string>()
  const now = `${startsAt} ${endsAt}`
  // what was stored since, here or by a colleague, is what shows
  if (seen !== now) {
    setSeen(now)
    setDraft(undefined)
  }
  const fields = draft ?? stored
  const plan = planOf(fields)
  const set = (change: Partial<PlanFields>) => {
    const next = completed({ ...fields, ...change }, change, minutesOf(programme.steps))
    setDraft(next)
    const changed = planOf(next)
    if (changed?.ok !== true) return
    void give({ type: 'programme.plan', startsAt: changed.startsAt, endsAt: changed.endsAt })
  }
  return { fields, set, isWrong: plan?.ok === false }
}

/** Who says when it begins has the end proposed; the day that goes takes its times along. */
function completed(fields: PlanFields, change: Partial<PlanFields>, minutes: number): PlanFields {
  if (change.day === '') return { day: '', from: '', to: '' }
  const plan = planOf({ ...fields, to: '' })
  if (fields.to !== '' || plan?.ok !== true || plan.startsAt === null || change.to !== undefined)
    return fields
  const end = plan.startsAt + minutes * 60_000
  const isSameDay = new Date(end).toDateString() === new Date(plan.startsAt).toDateString()
  return isSameDay && minutes > 0 ? { ...fields, to: timeOf(end) } : fields
}

function Fit() {
  const { t } = useTranslation()
  const formats = useFormats()
  const total = useTotal()
  const { programme } = useLive()
  const { steps, startsAt, endsAt } = programme
  const minutes = minutesOf(steps)
  const tooLong = minutesTooLong(programme)
  const isBooked = startsAt !== undefined && endsAt !== undefined
  return (
    <div className={styles.fit}>
      <p className={styles.total}>
        <Clock size={18} aria-hidden />
        {minutes === 0 ? t('schedule.zero') : total(minutes)}
        {startsAt !== undefined && minutes > 0 && (
          <>, {t('schedule.ready', { time: formats.time(startsAt + minutes * 60_000) })}</>
        )}
      </p>
      {isBooked && minutes > 0 && (
        <>
          {tooLong > 0 && <Chip tone="danger">{t('schedule.tooLong', { count: tooLong })}</Chip>}
          {tooLong === 0 && <Chip tone="ok">{t('schedule.fits')}</Chip>}
          {tooLong < 0 && <Chip tone="ok">{t('schedule.spare', { count: -tooLong })}</Chip>}
        </>
      )}
      {tooLong > 0 && <MakeFit tooLong={tooLong} />}
    </div>
  )
}

/** Leaves out and shortens what may be, as it would when the day runs late; one press takes it back. */
function MakeFit({ tooLong }: { readonly tooLong: number }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { name: nameOf } = useStepWords()
  const { programme } = useLive()
  const { give, busy } = useCommand()
  const fit = async () => {
    // None is the current one: every step may be shortened.
    const { dropped, shortened, left } = catchUp(programme, '', tooLong)
    const stepOf = (id: string) => programme.steps.find((step) => step.id === id)
    const changes = [
      ...dropped.map((id) => ({ id, isDropped: true })),
      ...shortened.map(({ stepId, minutes }) => ({ id: stepId, minutes })),
    ]
    if (changes.length === 0) {
      showToast({ text: t('schedule.fitNot', { count: left }), key: 'fit' })
      return
    }
    const before = changes.flatMap(({ id }) => {
      const step = stepOf(id)
      return step === undefined ? [] : [{ id, minutes: step.minutes, isDropped: step.isDropped ?? false }]
    })
    if (!(await give({ type: 'programme.change', steps: changes }))) return
    const said = [
      ...dropped.flatMap((id) => {
        const step = stepOf(id)
        return step === undefined ? [] : [t('schedule.fitDropped', { step: nameOf(step) })]
      }),
      ...shortened.flatMap(({ stepId, minutes }) => {
        const step = stepOf(stepId)
        return step === undefined ? [] : [t('schedule.fitShortened', { step: nameOf(step), minutes })]
      }),
    ]
    const rest = left > 0 ? ` ${t('schedule.fitNot', { count: left })}` : ''
    showToast({
      text: t('schedule.fitDone', { what: formats.list(said) }) + rest,
      action: {
        label: t('schedule.undo'),
        onPress: () => void give({ type: 'programme.change', steps: before }),
      },
      key: 'fit',
    })
  }
  return (
    <Button size="small" icon={Scissors} busy={busy} onClick={() => void fit()}>
      {t('schedule.fit')}
    </Button>
  )
}

/** "3 uur en 30 min" */
function useTotal(): (minutes: number) => string {
  const { t } = useTranslation()
  return (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    if (hours === 0) return t('schedule.total', { count: minutes })
    return rest === 0
      ? t('schedule.totalHours', { hours })
      : t('schedule.totalMixed', { hours, minutes: rest })
  }
}
