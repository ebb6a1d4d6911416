import { ACTIVITIES, type Activity } from '@brownpaper/shared/programme/activities'
import { timesFrom } from '@brownpaper/shared/programme/on-time'
import { type ProgrammeStep, stepOf } from '@brownpaper/shared/programme/step'
import { STEP_LIMITS } from '@brownpaper/shared/programme/step-schema'
import { Plus } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { randomId } from '../../../platform/ids.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { SortableRows } from '../sortable-rows.tsx'
import cardStyles from '../step-card.module.css'
import { StepRow } from './step-row.tsx'
import styles from './steps-list.module.css'
import { TemplatesMenu } from './templates-menu.tsx'

/** The steps in order, each with its time by the clock. */
export function StepsList() {
  const { t } = useTranslation()
  const { name: nameOf } = useStepWords()
  const { programme } = useLive()
  const { give } = useCommand()
  const { steps, startsAt } = programme
  const times = new Map(timesFrom(steps, startsAt ?? 0).map(({ step, at }) => [step.id, at]))
  const ids = steps.map(({ id }) => id)

  const move = (from: number, to: number) => {
    const id = ids[from]
    if (id === undefined) return
    void give({ type: 'programme.order', stepIds: ids.toSpliced(from, 1).toSpliced(to, 0, id) })
  }
  const remove = async (id: string) => {
    const at = ids.indexOf(id)
    const step = steps[at]
    if (step === undefined || !(await give({ type: 'programme.remove', stepId: id }))) return
    const after = ids[at - 1] ?? null
    showToast({
      text: t('schedule.removed', { step: nameOf(step) }),
      action: {
        label: t('schedule.undo'),
        onPress: () => void give({ type: 'programme.add', step, after }),
      },
      key: `step-${id}`,
    })
  }
  return (
    <>
      <SortableRows
        items={steps.map((step) => ({ id: step.id, name: nameOf(step) }))}
        label={t('schedule.list')}
        rowClass={styles.row}
        onMove={move}
        onRemove={({ id }) => void remove(id)}
        removeName={({ name }) => t('schedule.remove', { step: name })}
      >
        {(_, index) => {
          const step = steps[index]
          return (
            step !== undefined && (
              <StepRow step={step} at={times.get(step.id)} isByClock={startsAt !== undefined} />
            )
          )
        }}
      </SortableRows>
      <div className={cardStyles.buttons}>
        <AddStep steps={steps} />
        <TemplatesMenu steps={steps} />
      </div>
    </>
  )
}

/** Any activity, also one that is there already: twice a break is a programme too. */
function AddStep({ steps }: { readonly steps: readonly ProgrammeStep[] }) {
  const { t } = useTranslation()
  const { give, busy } = useCommand()
  const add = (activity: Activity) => {
    const isTaken = steps.some(({ id }) => id === activity)
    const step = stepOf(isTaken ? randomId() : activity, activity)
    void give({ type: 'programme.add', step, after: placeFor(activity, steps) })
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button icon={Plus} busy={busy} disabled={steps.length >= STEP_LIMITS.steps}>
          {t('schedule.add')}
        </Button>
      }
      entries={['free' as const, ...ACTIVITIES.filter((one) => one !== 'free')].map((activity) => ({
        id: activity,
        label: t(`activities.${activity}.name`),
        onSelect: () => add(activity),
      }))}
    />
  )
}

/** Behind the last step that usually comes before it; what has no place of its own comes last but for the closing. */
function placeFor(activity: Activity, steps: readonly ProgrammeStep[]): string | null {
  const rank = (one: Activity) => (one === 'free' ? ACTIVITIES.indexOf('royal') : ACTIVITIES.indexOf(one))
  return steps.findLast((step) => rank(step.activity) <= rank(activity))?.id ?? null
}
