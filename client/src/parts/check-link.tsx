import { Network } from 'lucide-react'
import { useTranslation } from '../i18n/i18n.ts'
import styles from './check-link.module.css'

/** The way to the page that tells whether a network is fit for a workshop, in a tab of its own. */
export function CheckLink() {
  const { t } = useTranslation()
  return (
    <a href="/check" target="_blank" rel="noopener" className={styles.link}>
      <Network size={16} aria-hidden />
      {t('common.checkNetwork')}
    </a>
  )
}
