import { Popover as Base } from '@base-ui/react/popover'
import { useRef } from 'react'
import { classes } from './classes.ts'
import { anchorAt } from './menu-at-full.tsx'
import type { PopoverAtProps } from './popover-at.tsx'
import styles from './popup.module.css'

export function PopoverAtFull({
  at,
  label,
  side = 'bottom',
  children,
  initialFocus,
  returnFocus,
  onClose,
}: PopoverAtProps) {
  const popup = useRef<HTMLDivElement>(null)
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
            ref={popup}
            {...(initialFocus && {
              initialFocus: (by: string) =>
                by === 'touch' || popup.current === null ? true : (initialFocus(popup.current) ?? true),
            })}
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
