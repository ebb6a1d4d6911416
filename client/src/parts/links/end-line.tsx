import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import styles from './end-line.module.css'

/** Until when a link works, or that it stopped; nothing of one without an end, as most are. */
export function EndLine({ endsAt }: { readonly endsAt: number | undefined }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const now = Date.now()
  if (endsAt === undefined) return null
  const day = formats.date(endsAt - 1, now)
  return endsAt <= now ? (
    <p className={styles.past}>{t('workshop.links.ended', { day })}</p>
  ) : (
    <p className={styles.line}>{t('workshop.links.endsOn', { day })}</p>
  )
}
