import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './popup.module.css'

/**
 * A short explanation beside a control, on hover and on focus. Touch screens never show it: it may repeat a name or
 * add to it, but nothing may depend on it.
 */
export function Tooltip({
  text,
  side = 'top',
  children,
}: {
  readonly text: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** One control that takes a ref. */
  readonly children: ReactElement<Record<string, unknown>>
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          sideOffset={8}
          collisionPadding={8}
          className={classes(styles.positioner)}
        >
          <Base.Popup className={classes(styles.tooltip)}>{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Around the whole app: once one tooltip shows, its neighbours follow without waiting. */
export const TooltipProvider = Base.Provider
