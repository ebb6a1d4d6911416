import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './popup.module.css'

/** A small sheet beside its button, for a few things at once. */
export function Popover({
  trigger,
  title,
  children,
  side = 'bottom',
  align = 'end',
  open,
  onOpenChange,
}: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly title?: string
  readonly children: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly align?: 'start' | 'center' | 'end'
  /** Give both to open and close it from outside. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={12}
          className={classes(styles.positioner)}
        >
          <Base.Popup className={classes(styles.popup, styles.card)}>
            {title !== undefined && <Base.Title className={classes(styles.title)}>{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
