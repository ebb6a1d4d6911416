import { DoorClosed, DoorOpen } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { later } from '../../ui/later.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './end-section.module.css'
import { KeepCard } from './keep-card.tsx'
import { Section } from './section.tsx'

const StorageUse = later(async () => (await import('./storage-use.tsx')).StorageUse, 'idle')

/** Closing the workshop for everyone else, and opening it again. */
export function EndSection() {
  const { t } = useTranslation()
  const session = useSession()
  const { isClosed } = useLive().workshop
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)

  const setClosed = async (closed: boolean) => {
    setBusy(true)
    const answer = await session.command({ type: 'workshop.close', closed })
    setBusy(false)
    setAsks(false)
    if (!answer.ok) showToast({ text: errorText(answer.code), tone: 'danger' })
    else if (!closed) showToast({ text: t('prepare.end.reopened'), tone: 'ok' })
  }
  return (
    <Section id="end">
      <Card className={styles.card}>
        <p className={styles.text}>{isClosed ? t('prepare.end.closed') : t('prepare.end.text')}</p>
        {isClosed ? (
          <Button icon={DoorOpen} busy={busy} onClick={() => void setClosed(false)}>
            {t('prepare.end.reopen')}
          </Button>
        ) : (
          <Button variant="danger" icon={DoorClosed} onClick={() => setAsks(true)}>
            {t('prepare.end.close')}
          </Button>
        )}
      </Card>
      <KeepCard />
      <StorageUse />
      <ConfirmDialog
        open={asks}
        title={t('prepare.end.closeTitle')}
        text={t('prepare.end.closeText')}
        confirm={t('prepare.end.closeConfirm')}
        danger
        busy={busy}
        onConfirm={() => void setClosed(true)}
        onCancel={() => setAsks(false)}
      />
    </Section>
  )
}
