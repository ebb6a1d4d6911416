import { useTranslation } from '../../i18n/i18n.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { joinAddress, joinPlace, spokenCode } from '../join-address.ts'
import styles from './join-card.module.css'

/** The code for everyone, large, with its QR and link: to project, read aloud or send. */
export function JoinCard({ code, size = 168 }: { readonly code: string; readonly size?: number }) {
  const { t } = useTranslation()
  const address = joinAddress(code)
  return (
    <div className={styles.card}>
      <QrCode
        value={address}
        label={t('workshop.links.qrOf', { name: t('workshop.links.all') })}
        size={size}
      />
      <div className={styles.words}>
        <p className={styles.how}>{t('workshop.links.codeFor', { place: joinPlace() })}</p>
        <p className={styles.code}>{spokenCode(code)}</p>
        <CopyField label={t('workshop.links.link')} value={address} />
      </div>
    </div>
  )
}
