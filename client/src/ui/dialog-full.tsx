import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/i18n.ts'
import { classes } from './classes.ts'
import styles from './dialog.module.css'
import type { DialogFrameProps, DialogSheetProps } from './dialog.tsx'
import { IconButton } from './icon-button.tsx'

export function DialogFrameFull({
  open,
  onClose,
  size = 'normal',
  closesOutside = true,
  initialFocus,
  children,
}: DialogFrameProps & { readonly children: ReactNode }) {
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
          <Base.Popup className={classes(styles.popup, styles[size])} initialFocus={initialFocus}>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

export function DialogSheetFull({ title, intro, footer, children }: DialogSheetProps) {
  const { t } = useTranslation()
  return (
    <>
      <header className={styles.header}>
        <Base.Title className={classes(styles.title)}>{title}</Base.Title>
        <Base.Close render={<IconButton icon={X} name={t('common.close')} tooltip="none" />} />
      </header>
      {intro !== undefined && <Base.Description className={classes(styles.intro)}>{intro}</Base.Description>}
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </>
  )
}
