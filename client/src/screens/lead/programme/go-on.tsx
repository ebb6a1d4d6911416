import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type MouseEvent, useRef, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useLive } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import styles from './programme.module.css'
import { useAround, useGoTo } from './use-go-to.ts'
import { useStillBusy } from './use-still-busy.ts'

/** What a colleague began so short a time ago, a hand already on its way to the button has not seen. */
const UNSEEN_MS = 700
/** For so long a change is one's own after a press. */
const OWN_MS = 5000

/** What is asked before it goes on, and the version of the step it was asked in. */
type Asked = { readonly step: ProgrammeStep; readonly text: string; readonly version: number }

/** The one button to go on. Where people are still at it, it asks first. */
export function GoOn() {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useStepWords()
  const { next } = useAround()
  const { goTo, busy } = useGoTo()
  const stillBusy = useStillBusy()
  const session = useSession()
  const { step } = useLive()
  const pressedAt = useRef(Number.NEGATIVE_INFINITY)
  const [asked, setAsked] = useState<Asked>()
  // A colleague who went on meanwhile answered it.
  const isAsked = asked?.version === step.version
  if (next === undefined) return <p className={styles.last}>{t('lead.programme.nextLast')}</p>
  const press = ({ detail, timeStamp }: MouseEvent) => {
    // The second half of a double click is no second step.
    if (detail > 1) return
    const isOthers = timeStamp - pressedAt.current > OWN_MS
    if (isOthers && session.serverNow() - step.since < UNSEEN_MS) {
      showToast({ text: t('lead.programme.stale'), key: 'step' })
      return
    }
    pressedAt.current = timeStamp
    if (stillBusy === undefined) return void goTo(next)
    const groups = formats.list(stillBusy.groups.map(({ name }) => name))
    const text = t(stillBusy.why === 'typing' ? 'run.typing.text' : 'run.typing.notReadyText', { groups })
    setAsked({ step: next, text, version: step.version })
  }
  return (
    <>
      <Button
        variant="primary"
        size="large"
        wide
        className={styles.next}
        iconAfter={ArrowRight}
        busy={busy}
        onClick={press}
      >
        {t('lead.programme.next', { step: words.name(next) })}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={t('run.typing.title')}
        text={asked?.text ?? ''}
        confirm={t('run.typing.go')}
        cancel={t('run.typing.wait')}
        onCancel={() => setAsked(undefined)}
        onConfirm={() => {
          setAsked(undefined)
          if (isAsked) void goTo(asked.step)
        }}
      />
    </>
  )
}

export function GoBack() {
  const { t } = useTranslation()
  const words = useStepWords()
  const { back } = useAround()
  const { goTo, busy } = useGoTo()
  if (back === undefined) return null
  return (
    <Button
      className={styles.small}
      icon={ArrowLeft}
      busy={busy}
      aria-label={t('lead.programme.backTo', { step: words.name(back) })}
      onClick={() => void goTo(back)}
    >
      {t('common.back')}
    </Button>
  )
}
