import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import styles from './full-screen.module.css'

/** One thing at a time over the whole screen; Escape leaves it. */
export function FullScreen({
  label,
  children,
  onClose,
}: {
  readonly label: string
  readonly children: ReactNode
  readonly onClose: () => void
}) {
  return (
    <Base.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Base.Portal>
        <Base.Popup className={styles.screen ?? ''} aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
