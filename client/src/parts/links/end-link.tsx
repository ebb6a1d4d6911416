import '../../i18n/later/workshop.ts'
import { CalendarCheck } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './end-link.module.css'
import { endAfter, lastDayOf, usualEnd } from './link-end.ts'
import type { LinkEntry } from './link-entry.ts'
import { useLinkNames } from './link-names.ts'

/** Until when a link works: what is usual stands there already, and no end is one press away. */
export function EndLink({
  entry,
  setEnd,
  onDone,
}: {
  readonly entry: LinkEntry
  /** An error code when it did not work. */
  readonly setEnd: (linkId: string, endsAt: number | null) => Promise<string | undefined>
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { programme } = useLive()
  const nameOf = useLinkNames()
  const [now] = useState(Date.now)
  const usual = usualEnd(entry.kind, programme.startsAt, now)
  const first = entry.endsAt ?? usual?.endsAt
  const [day, setDay] = useState(first === undefined ? '' : lastDayOf(first))
  const [busy, setBusy] = useState(false)
  const endsAt = endAfter(day)
  const isPast = endsAt !== undefined && endsAt <= now

  const keep = async (end: number | null) => {
    setBusy(true)
    const failed = await setEnd(entry.id, end)
    setBusy(false)
    if (failed !== undefined) showToast({ text: errorText(failed), tone: 'danger' })
    else {
      onDone()
      showToast({
        text: end === null ? t('workshop.links.endGone') : t('workshop.links.endKept'),
        tone: 'ok',
      })
    }
  }
  return (
    <Dialog
      open
      onClose={onDone}
      title={t('workshop.links.endTitle', { name: nameOf(entry).full })}
      intro={entry.kind === 'lead' ? t('workshop.links.endTextLead') : t('workshop.links.endText')}
      size="small"
      footer={
        <>
          <Button busy={busy} onClick={() => (entry.endsAt === undefined ? onDone() : void keep(null))}>
            {t('workshop.links.noEnd')}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={endsAt === undefined || isPast}
            onClick={() => endsAt !== undefined && void keep(endsAt)}
          >
            {t('workshop.links.endKeep')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('workshop.links.lastDay')}
          type="date"
          min={lastDayOf(now + 1)}
          value={day}
          onValue={setDay}
          error={isPast ? t('workshop.links.endPast') : undefined}
        />
        {usual !== undefined && (
          <div className={styles.usual}>
            <Button size="small" icon={CalendarCheck} onClick={() => setDay(lastDayOf(usual.endsAt))}>
              {t(usual.isFromToday ? 'workshop.links.usualToday' : 'workshop.links.usualAfter', {
                count: usual.days,
                day: formats.date(usual.endsAt - 1, now),
              })}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
