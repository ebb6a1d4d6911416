import { stopwatchText } from '@brownpaper/shared/base/stopwatch-text'
import '../../../i18n/later/cards.ts'
import '../../../i18n/later/evidence.ts'
import type { CustomerTask } from '@brownpaper/shared/lane/evidence'
import { Drama, Footprints, Paperclip, Timer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { usePosition } from '../../../state/use-position.ts'
import { Button } from '../../../ui/button.tsx'
import { later } from '../../../ui/later.tsx'
import { useEvidenceAt } from '../evidence/use-evidence.ts'
import { LaneStrip } from '../lane-strip.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useAlone } from '../private/use-alone.ts'
import { usePersonaName } from '../use-lane-words.ts'
import styles from './customer-strip.module.css'
import { useSeconds, useStopwatch } from './use-stopwatch.ts'

const WarmUpDialog = later(async () => (await import('./warm-up-dialog.tsx')).WarmUpDialog)
const TasksDialog = later(async () => (await import('./tasks-dialog.tsx')).TasksDialog)

/** Over the lane while the group gets into its persona's skin, or does what that persona does. */
export function CustomerStrip() {
  const { t } = useTranslation()
  const { group, handle, canWrite, door } = useLaneTools()
  const { step, aside } = usePosition(group?.id)
  const isAlone = useAlone() !== undefined
  const name = usePersonaName()
  const { trial } = useStopwatch(handle.laneId)
  const waiting = useEvidenceAt('')
  const [open, setOpen] = useState<'warm-up' | 'tasks'>()
  const close = () => setOpen(undefined)
  if (!canWrite || isAlone || aside !== undefined) return null
  const { activity } = step
  const isTrying = activity === 'experience' || trial !== undefined
  // What was found before there was a moment waits until it has a place.
  const hasWaiting = waiting.length > 0 && (isTrying || activity === 'build')
  return (
    <>
      {activity === 'persona' && (
        <LaneStrip
          tone="accent"
          icon={Drama}
          action={
            <Button variant="primary" size="small" onClick={() => setOpen('warm-up')}>
              {t('cards.warmUp.open')}
            </Button>
          }
        >
          {t('cards.warmUp.strip', { name })}
        </LaneStrip>
      )}
      {(isTrying || hasWaiting) && (
        <LaneStrip
          tone={activity === 'experience' ? 'accent' : 'plain'}
          icon={isTrying ? Footprints : Paperclip}
          action={
            <span className={styles.actions}>
              {trial !== undefined && <Running task={trial.task} laneId={handle.laneId} />}
              {waiting.length > 0 && (
                <Button size="small" icon={Paperclip} onClick={() => door.set({ shown: '' })}>
                  {t('cards.tasks.waiting', { count: waiting.length })}
                </Button>
              )}
              {isTrying && (
                <Button variant="primary" size="small" onClick={() => setOpen('tasks')}>
                  {t('cards.tasks.open')}
                </Button>
              )}
            </span>
          }
        >
          {isTrying ? t('cards.tasks.strip', { name }) : t('cards.tasks.place')}
        </LaneStrip>
      )}
      {open === 'warm-up' && <WarmUpDialog onClose={close} />}
      {open === 'tasks' && <TasksDialog onClose={close} />}
    </>
  )
}

/** What is being timed now, also while one does it elsewhere. */
function Running({ task, laneId }: { readonly task: CustomerTask; readonly laneId: string }) {
  const { t } = useTranslation()
  const { trial } = useStopwatch(laneId)
  const seconds = useSeconds(trial)
  return (
    <span className={styles.running}>
      <Timer size={18} aria-hidden /> {t(`cards.tasks.names.${task}`)}{' '}
      <span role="timer">{stopwatchText(seconds)}</span>
    </span>
  )
}
