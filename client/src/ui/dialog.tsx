import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

export type DialogFrameProps = {
  readonly open: boolean
  /** Asked to close: the cross, Escape, a press outside. */
  readonly onClose: () => void
  readonly size?: 'small' | 'normal' | 'large'
  /** False when a press outside must not throw away what was typed. Default true. */
  readonly closesOutside?: boolean
  /** What gets the focus when it opens. Default the first control. */
  readonly initialFocus?: RefObject<HTMLElement | null>
}

export type DialogSheetProps = {
  readonly title: string
  /** Under the title; read out with it. */
  readonly intro?: ReactNode
  readonly children?: ReactNode
  /** The buttons; the primary one last. */
  readonly footer?: ReactNode
}

/** A sheet over the screen; on a phone it stands at the bottom. */
export function Dialog({ title, intro, footer, children, ...frame }: DialogFrameProps & DialogSheetProps) {
  return (
    <DialogFrame {...frame}>
      <DialogSheet title={title} intro={intro} footer={footer}>
        {children}
      </DialogSheet>
    </DialogFrame>
  )
}

/** For a dialog of several steps: one frame around a `DialogSheet` that changes. */
export function DialogFrame({
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

export function DialogSheet({ title, intro, footer, children }: DialogSheetProps) {
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
