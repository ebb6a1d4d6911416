import type { ScheduledStep } from '@brownpaper/shared/programme/schedule'
import { ArrowRight, Check, CircleMinus, Lock, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive } from '../../../state/use-live.ts'
import { classes } from '../../../ui/classes.ts'
import { Menu } from '../../../ui/menu.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { passedOver } from './passed-over.ts'
import styles from './programme.module.css'
import { SkipDialog } from './skip-dialog.tsx'
import { TimerFace } from './step-timer.tsx'
import { useGoTo } from './use-go-to.ts'

/** One step: when, what and how long. The current one says what it means; the others can be gone to. */
export function ProgrammeRow({ scheduled }: { readonly scheduled: ScheduledStep }) {
  const { state } = scheduled
  const isCurrent = state === 'now'
  return (
    <li
      className={classes(styles.step, styles[state], isCurrent && styles.current)}
      aria-current={isCurrent ? 'step' : undefined}
    >
      {isCurrent ? <Current scheduled={scheduled} /> : <Other scheduled={scheduled} />}
    </li>
  )
}

function Current({ scheduled }: { readonly scheduled: ScheduledStep }) {
  const { t } = useTranslation()
  const { step } = scheduled
  return (
    <>
      <p className={styles.line}>
        <Words scheduled={scheduled} />
      </p>
      <div className={styles.detail}>
        <TimerFace />
        <p className={styles.what}>
          {step.isPrivate ? t('run.programme.private') : t(`lead.programme.what.${step.kind}`)}
        </p>
      </div>
    </>
  )
}

function Words({ scheduled: { step, state, at } }: { readonly scheduled: ScheduledStep }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useStepWords()
  return (
    <>
      <span className={styles.time}>{at === undefined ? '' : formats.time(at)}</span>
      <span className={styles.name}>
        {words.name(step)}
        {step.isPrivate && <Lock size={13} aria-hidden className={styles.lock} />}
      </span>
      {state === 'past' ? (
        <span className={styles.minutes}>
          {at !== undefined && <Check size={18} aria-hidden />}
          <VisuallyHidden>{t('run.programme.past')}</VisuallyHidden>
        </span>
      ) : (
        <span className={styles.minutes}>
          {state === 'dropped'
            ? t('run.programme.dropped')
            : t('run.programme.minutes', { count: step.minutes })}
        </span>
      )}
    </>
  )
}

function Other({ scheduled }: { readonly scheduled: ScheduledStep }) {
  const { t } = useTranslation()
  const { programme, step: now } = useLive()
  const { give } = useCommand()
  const { goTo } = useGoTo()
  const [asking, setAsking] = useState<'go' | 'drop'>()
  const { step, state } = scheduled
  const passed = passedOver(programme, { from: now.id, to: step.id, begun: now.begun ?? {} })
  const go = () => (passed.missed.length > 0 ? setAsking('go') : void goTo(step))
  const takeBack = () => void give({ type: 'programme.change', steps: [{ id: step.id, isDropped: false }] })
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button type="button" className={styles.line}>
            <Words scheduled={scheduled} />
          </button>
        }
        entries={[
          { id: 'go', label: t('run.programme.go'), icon: ArrowRight, onSelect: go },
          ...(state === 'dropped'
            ? [{ id: 'back', label: t('run.programme.unskip'), icon: Undo2, onSelect: takeBack }]
            : []),
          ...(state === 'next'
            ? [
                {
                  id: 'skip',
                  label: t('run.programme.skip'),
                  icon: CircleMinus,
                  onSelect: () => setAsking('drop'),
                },
              ]
            : []),
        ]}
      />
      {asking !== undefined && (
        <SkipDialog
          asking={asking}
          step={step}
          passed={passed}
          onGo={(to) => void goTo(to)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
