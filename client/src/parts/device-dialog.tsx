import '../i18n/later/device.ts'
import { RefreshCw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { errorText } from '../i18n/error-text.ts'
import { useFormats } from '../i18n/formats.ts'
import { useTranslation } from '../i18n/i18n.ts'
import { callApi } from '../platform/api.ts'
import { useSession } from '../state/use-session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { CopyField } from '../ui/copy-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './device-dialog.module.css'
import { joinAddress } from './join-address.ts'
import { readDeviceLink } from './read-answers.ts'

type Link =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'made'; readonly code: string; readonly expiresAt: number }

/** A code that adds a phone to this same member. */
export function DeviceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { time } = useFormats()
  const { workshopId } = useSession()
  const [link, setLink] = useState<Link>({ kind: 'asking' })

  const ask = useCallback(async () => {
    setLink({ kind: 'asking' })
    const path = `/api/workshops/${encodeURIComponent(workshopId)}/device-link`
    const answer = await callApi(path, { method: 'POST', read: readDeviceLink })
    setLink(answer.ok ? { kind: 'made', ...answer.data } : { kind: 'failed', code: answer.code })
  }, [workshopId])

  useEffect(() => void ask(), [ask])

  return (
    <Dialog open onClose={onClose} size="small" title={t('device.title')} intro={t('device.text')}>
      <div className={styles.body}>
        {link.kind === 'asking' && <Skeleton width={220} height={220} />}
        {link.kind === 'failed' && <Banner tone="danger">{errorText(link.code)}</Banner>}
        {link.kind === 'made' && (
          <>
            <QrCode value={joinAddress(link.code)} label={t('device.qr')} size={200} />
            <p className={styles.once}>{t('device.once', { time: time(link.expiresAt) })}</p>
            <div className={styles.copy}>
              <CopyField label={t('device.link')} value={joinAddress(link.code)} />
            </div>
          </>
        )}
        {link.kind !== 'asking' && (
          <Button variant="quiet" icon={RefreshCw} onClick={() => void ask()}>
            {t('device.again')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
