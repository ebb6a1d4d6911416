import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { anchorAt, type WindowPoint } from './menu-at.tsx'
import styles from './popup.module.css'

/** A small sheet that opened at a place, for a few things at once. */
export function PopoverAt({
  at,
  label,
  side = 'bottom',
  children,
  returnFocus,
  onClose,
}: {
  readonly at: WindowPoint
  /** What it is about, for a screen reader. */
  readonly label: string
  readonly side?: 'top' | 'bottom'
  readonly children: ReactNode
  /** What has the keyboard afterwards; false leaves it where it is by then. */
  readonly returnFocus: () => HTMLElement | false
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
        <Base.Positioner
          anchor={anchorAt(at)}
          side={side}
          align="center"
          sideOffset={16}
          collisionPadding={12}
          className={classes(styles.positioner)}
        >
          <Base.Popup
            className={classes(styles.popup, styles.card, styles.roomy)}
            aria-label={label}
            finalFocus={returnFocus}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
