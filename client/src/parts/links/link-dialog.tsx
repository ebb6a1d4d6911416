import { Share2 } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { canShare, shareLink } from '../../platform/share.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { isTyped, joinAddress, joinPlace, spokenCode } from '../join-address.ts'
import styles from './link-dialog.module.css'
import type { LinkEntry } from './link-entry.ts'
import { useLinkNames } from './link-names.ts'

/** A link as large as the screen allows, to hold up or to put on a table. */
export function LinkDialog({
  entry,
  onClose,
}: {
  /** Undefined: closed. */
  readonly entry: LinkEntry | undefined
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const nameOf = useLinkNames()
  const { workshop } = useLive()
  if (entry?.code === undefined) return null
  const { full } = nameOf(entry)
  const address = joinAddress(entry.code)
  return (
    <Dialog open onClose={onClose} title={full} intro={t(`workshop.links.${entry.kind}Hint`)}>
      <div className={styles.sheet}>
        <QrCode value={address} label={t('workshop.links.qrOf', { name: full })} size={300} />
        {isTyped(entry.code) && (
          <p className={styles.typed}>
            <span>{t('workshop.links.codeFor', { place: joinPlace() })}</span>
            <strong className={styles.code}>{spokenCode(entry.code)}</strong>
          </p>
        )}
        <div className={styles.link}>
          <CopyField label={t('workshop.links.link')} value={address} />
        </div>
        {canShare() && (
          <Button icon={Share2} wide onClick={() => void shareLink({ title: workshop.title, url: address })}>
            {t('workshop.links.share')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
