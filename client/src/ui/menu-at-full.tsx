import { Menu as Base } from '@base-ui/react/menu'
import { classes } from './classes.ts'
import type { MenuAtProps, WindowPoint } from './menu-at.tsx'
import { menuRow } from './menu-full.tsx'
import styles from './popup.module.css'

/** What a popup at a bare place hangs on. */
export const anchorAt = ({ x, y }: WindowPoint) => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) })

export function MenuAtFull({ at, label, entries, isModal = false, returnFocus, onClose }: MenuAtProps) {
  return (
    <Base.Root
      open
      modal={isModal}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchorAt(at)}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          // Beside the place rather than cut off: a long menu shows whole where the window has room for it.
          collisionAvoidance={{ side: 'shift', align: 'shift', fallbackAxisSide: 'none' }}
          className={classes(styles.positioner)}
        >
          <Base.Popup className={classes(styles.popup)} aria-label={label} finalFocus={returnFocus}>
            <div className={styles.list}>{entries.map(menuRow)}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
