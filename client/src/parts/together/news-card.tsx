import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { Icon } from '../../ui/icon.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './news-card.module.css'

/** One piece of news over the screen: what it is, what one can do about it, and away with it where that is one's own. */
export function NewsCard({
  icon: Picture,
  title,
  children,
  actions,
  onClose,
}: {
  readonly icon: Icon
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly onClose?: (() => void) | undefined
}) {
  const { t } = useTranslation()
  return (
    <section className={styles.card} aria-label={title}>
      <Picture size={20} aria-hidden className={styles.picture} />
      <div className={styles.main}>
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          {children !== undefined && <div className={styles.text}>{children}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose !== undefined && (
        <IconButton icon={X} name={t('together.close')} size="small" tooltip="none" onClick={onClose} />
      )}
    </section>
  )
}
