import type { CreatedWorkshop } from '@brownpaper/shared/protocol/http'
import { ArrowRight, Mail, Share2 } from 'lucide-react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { joinAddress } from '../../parts/join-address.ts'
import { canShare, shareLink } from '../../platform/share.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { DialogSheet } from '../../ui/dialog.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import styles from './create-dialog.module.css'

/** The facilitator's link, to keep: there is no account to come back with. */
export function KeepLink({
  title,
  workshop,
}: {
  readonly title: string
  readonly workshop: CreatedWorkshop
}) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const url = joinAddress(workshop.leadCode)
  const subject = t('home.keep.mailSubject', { title })
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${t('home.keep.mailBody', { title })}\n\n${url}`)}`

  return (
    <DialogSheet
      title={t('home.keep.title')}
      intro={t('home.keep.intro')}
      footer={
        <Button
          variant="primary"
          iconAfter={ArrowRight}
          onClick={() => navigate(`/w/${workshop.workshopId}/prepare`)}
        >
          {t('home.keep.prepare')}
        </Button>
      }
    >
      <div className={styles.keep}>
        <CopyField label={t('home.keep.link')} value={url} focused />
        <div className={styles.ways}>
          <QrCode value={url} label={t('home.keep.qr')} size={132} />
          <div className={styles.wayList}>
            <ButtonLink icon={Mail} href={mail}>
              {t('home.keep.mail')}
            </ButtonLink>
            {canShare() && (
              <Button icon={Share2} onClick={() => void shareLink({ title: subject, url })}>
                {t('common.share')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </DialogSheet>
  )
}
