import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/i18n.ts'
import styles from './banner.module.css'
import type { ChipTone } from './chip.tsx'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'
import { IconButton } from './icon-button.tsx'

/** A line in the page about something that lasts: trouble, a step back, running late. Trouble is read out at once. */
export function Banner({
  tone = 'plain',
  size = 'medium',
  icon: Picture,
  children,
  action,
  onClose,
}: {
  readonly tone?: ChipTone
  /** Small where several lie side by side. Default medium. */
  readonly size?: 'medium' | 'small'
  readonly icon?: Icon | undefined
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly onClose?: () => void
}) {
  const { t } = useTranslation()
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classes(styles.banner, styles[tone], size === 'small' && styles.small)}
    >
      {Picture && <Picture size={20} aria-hidden className={styles.picture} />}
      <div className={styles.words}>{children}</div>
      {action}
      {onClose && (
        <IconButton icon={X} name={t('common.close')} size="small" onClick={onClose} tooltip="none" />
      )}
    </div>
  )
}
