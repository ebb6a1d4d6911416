import { Popover as Base } from '@base-ui/react/popover'
import { classes } from './classes.ts'
import type { PopoverProps } from './popover.tsx'
import styles from './popup.module.css'

export function PopoverFull({
  trigger,
  title,
  children,
  isRoomy = false,
  side = 'bottom',
  align = 'end',
  open,
  onOpenChange,
  defaultOpen,
}: PopoverProps & { readonly defaultOpen: boolean }) {
  return (
    <Base.Root
      {...(open === undefined ? { defaultOpen } : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={12}
          className={classes(styles.positioner)}
        >
          <Base.Popup className={classes(styles.popup, styles.card, isRoomy && styles.roomy)}>
            {title !== undefined && <Base.Title className={classes(styles.title)}>{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
