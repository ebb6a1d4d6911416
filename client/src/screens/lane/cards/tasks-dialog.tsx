import { stopwatchText } from '@brownpaper/shared/base/stopwatch-text'
import '../../../i18n/later/board.ts'
import '../../../i18n/later/cards.ts'
import '../../../i18n/later/evidence.ts'
import { CUSTOMER_TASKS, type CustomerTask } from '@brownpaper/shared/lane/evidence'
import { Play, RotateCcw, Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { quoted } from '../../../look/quoted.ts'
import { dayOf } from '../../../parts/evidence/day.ts'
import { taskIcons } from '../../../parts/evidence/evidence-icons.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { MOST_EVIDENCE_TEXT, useEvidenceActions } from '../evidence/use-evidence.ts'
import { useWhereOptions } from '../evidence/use-where-options.ts'
import { useLaneTools } from '../lane-tools.ts'
import { usePhotos } from '../paper/use-photos.tsx'
import { usePersonaName } from '../use-lane-words.ts'
import type { Trial } from './stopwatch.ts'
import styles from './tasks-dialog.module.css'
import { useSeconds, useStopwatch } from './use-stopwatch.ts'

/** Four ways to be the customer oneself, each with a stopwatch; what came of it is laid at a moment. */
export function TasksDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { handle, persona } = useLaneTools()
  const name = usePersonaName()
  const { trial } = useStopwatch(handle.laneId)
  const question = persona?.iQuestion.trim() ?? ''
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      closesOutside={false}
      title={t('cards.tasks.title', { name })}
      intro={question === '' ? t('cards.tasks.intro') : quoted(question)}
    >
      {trial?.tookMs === undefined ? (
        <div className={styles.tasks}>
          {CUSTOMER_TASKS.map((task) => (
            <TaskCard key={task} task={task} />
          ))}
        </div>
      ) : (
        <Outcome trial={trial} tookMs={trial.tookMs} />
      )}
    </Dialog>
  )
}

function TaskCard({ task }: { readonly task: CustomerTask }) {
  const { t } = useTranslation()
  const { handle } = useLaneTools()
  const name = usePersonaName()
  const { watch, trial } = useStopwatch(handle.laneId)
  const isRunning = trial?.task === task
  const seconds = useSeconds(isRunning ? trial : undefined)
  const Icon = taskIcons[task]
  return (
    <section
      className={classes(styles.task, isRunning && styles.running)}
      aria-label={t(`cards.tasks.names.${task}`)}
    >
      <h3 className={styles.name}>
        <Icon size={24} aria-hidden /> {t(`cards.tasks.names.${task}`)}
      </h3>
      <p className={styles.what}>{t(`cards.tasks.what.${task}`, { name })}</p>
      <div className={styles.clock}>
        <span className={styles.time} role="timer" aria-label={t('cards.tasks.clock')}>
          {stopwatchText(seconds)}
        </span>
        {isRunning ? (
          <Button variant="primary" icon={Square} onClick={() => watch.stop(Date.now())}>
            {t('cards.tasks.stop')}
          </Button>
        ) : (
          <Button icon={Play} disabled={trial !== undefined} onClick={() => watch.start(task, Date.now())}>
            {t('cards.tasks.start')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What one went through, with how long it took, goes to the moment it belongs to; a photo of it too. */
function Outcome({ trial, tookMs }: { readonly trial: Trial; readonly tookMs: number }) {
  const { t } = useTranslation()
  const { handle, door } = useLaneTools()
  const { watch } = useStopwatch(handle.laneId)
  const actions = useEvidenceActions()
  const places = useWhereOptions()
  const [where, setWhere] = useState('')
  const [text, setText] = useState('')
  const photos = usePhotos((files) => door.take({ files, moment: where }))
  const Icon = taskIcons[trial.task]

  function lay() {
    const { task } = trial
    actions.add({
      moment: where,
      kind: 'tried',
      date: dayOf(trial.startedAt),
      text: text.trim(),
      trial: { task, ms: tookMs },
    })
    watch.clear()
    showToast({
      text: t('cards.tasks.laid'),
      key: 'evidence',
      action: { label: t('evidence.look'), onPress: () => door.set({ shown: where }) },
    })
  }

  return (
    <form
      className={styles.outcome}
      onSubmit={(event) => {
        event.preventDefault()
        lay()
      }}
    >
      <h3 className={styles.name}>
        <Icon size={24} aria-hidden /> {t(`cards.tasks.names.${trial.task}`)}
        <span className={styles.took}>{stopwatchText(tookMs / 1000)}</span>
      </h3>
      <TextArea
        label={t('cards.tasks.happened')}
        placeholder={t('cards.tasks.happenedPlaceholder')}
        optional
        rows={2}
        limit={MOST_EVIDENCE_TEXT}
        value={text}
        onValue={setText}
      />
      <Select label={t('evidence.where')} value={where} onValue={setWhere} options={places} />
      <div className={styles.buttons}>
        {photos.inputs}
        {photos.ways.map(({ id, icon, onSelect }) => (
          <Button key={id} icon={icon} onClick={() => onSelect()}>
            {t(id === 'camera' ? 'evidence.camera' : 'evidence.file')}
          </Button>
        ))}
        <Button variant="quiet" icon={RotateCcw} onClick={() => watch.clear()}>
          {t('cards.tasks.again')}
        </Button>
        <Button variant="primary" type="submit">
          {t('cards.tasks.lay')}
        </Button>
      </div>
    </form>
  )
}
