import { useTranslation } from '../i18n/i18n.ts'
import styles from './brand.module.css'

/** The mark: a box of brown paper with a crown in it. Decoration; the name stands beside it or on its link. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 10.5 16 5l13 5.5L16 16Z" fill="#e6cfa6" />
      <path d="M8.2 10.6 7.4 5.2l3.8 2.7L16 2.4l4.8 5.5 3.8-2.7-.8 5.4L16 13.8Z" fill="#e3a81a" />
      <path d="M3 10.5 16 16v14L3 24.3Z" fill="#cfa871" />
      <path d="M29 10.5 16 16v14l13-5.7Z" fill="#b28a52" />
    </svg>
  )
}

/** Mark and name. */
export function Brand() {
  const { t } = useTranslation()
  return (
    <span className={styles.brand}>
      <BrandMark />
      {t('common.appName')}
    </span>
  )
}
