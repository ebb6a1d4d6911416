import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

export type DialogProps = {
  readonly open: boolean
  /** Asked to close: the cross, Escape, a press outside. */
  readonly onClose: () => void
  readonly title: string
  /** Under the title; read out with it. */
  readonly intro?: ReactNode
  readonly children?: ReactNode
  /** The buttons; the primary one last. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'normal' | 'large'
  /** False when a press outside must not throw away what was typed. Default true. */
  readonly closesOutside?: boolean
}

/** A sheet over the screen; on a phone it stands at the bottom. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, intro, children, footer, size = 'normal', closesOutside = true } = props
  const { t } = useTranslation()
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={!closesOutside}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={classes(styles.backdrop)} />
        <Base.Viewport className={classes(styles.viewport)}>
          <Base.Popup className={classes(styles.popup, styles[size])}>
            <header className={styles.header}>
              <Base.Title className={classes(styles.title)}>{title}</Base.Title>
              <Base.Close render={<IconButton icon={X} name={t('common.close')} tooltip="none" />} />
            </header>
            {intro !== undefined && (
              <Base.Description className={classes(styles.intro)}>{intro}</Base.Description>
            )}
            <div className={styles.body}>{children}</div>
            {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
