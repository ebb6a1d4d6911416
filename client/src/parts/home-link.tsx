import { Link } from 'wouter'
import { useTranslation } from '../i18n/i18n.ts'
import { BrandMark } from '../look/brand.tsx'
import styles from './home-link.module.css'

/** The way back to the home screen, at the left of every top bar. */
export function HomeLink() {
  const { t } = useTranslation()
  return (
    <Link href="/" className={styles.link ?? ''} aria-label={t('common.toHome')}>
      <BrandMark />
    </Link>
  )
}
