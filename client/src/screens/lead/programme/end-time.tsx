import { type FormEvent, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { clockAfter, clockOf } from './clock-time.ts'
import styles from './end-time.module.css'

/** When it is to be over; a press sets another time. Without one: when it will be, as things go. */
export function EndTime({ expected }: { readonly expected: number | undefined }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { endsAt } = useLive().programme
  const [isOpen, setOpen] = useState(false)
  const words = () => {
    if (endsAt !== undefined) return t('run.programme.end', { time: formats.time(endsAt) })
    if (expected !== undefined) return t('run.programme.endAbout', { time: formats.time(expected) })
    return t('run.programme.setEnd')
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      title={t('run.programme.endTitle')}
      trigger={
        <button type="button" className={styles.end}>
          {words()}
        </button>
      }
    >
      <EndForm suggested={endsAt ?? expected} onDone={() => setOpen(false)} />
    </Popover>
  )
}

function EndForm({
  suggested,
  onDone,
}: {
  readonly suggested: number | undefined
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const session = useSession()
  const { programme } = useLive()
  const { give, busy } = useCommand()
  const [typed, setTyped] = useState(() => (suggested === undefined ? '' : clockOf(suggested)))
  const plan = async (endsAt: number | null) => {
    if (await give({ type: 'programme.plan', endsAt })) onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // An end comes after the beginning, which may be on another day than today.
    const from = Math.max(session.serverNow(), programme.startsAt ?? 0)
    const at = clockAfter(typed, from)
    if (at !== undefined) void plan(at)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.text}>{t('run.programme.endText')}</p>
      <TextField label={t('run.programme.endLabel')} type="time" required value={typed} onValue={setTyped} />
      <div className={styles.buttons}>
        {programme.endsAt !== undefined && (
          <Button variant="quiet" busy={busy} onClick={() => void plan(null)}>
            {t('run.programme.noEnd')}
          </Button>
        )}
        <Button type="submit" variant="primary" busy={busy}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}
