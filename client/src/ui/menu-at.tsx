import { Menu as Base } from '@base-ui/react/menu'
import { classes } from './classes.ts'
import { type MenuEntry, menuRow } from './menu.tsx'
import styles from './popup.module.css'

/** A place of the window in CSS pixels. */
export type WindowPoint = { readonly x: number; readonly y: number }

/** What a popup at a bare place hangs on. */
export const anchorAt = ({ x, y }: WindowPoint) => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) })

/** A menu that opened at a place, as by a right click or a long press. */
export function MenuAt({
  at,
  label,
  entries,
  returnFocus,
  onClose,
}: {
  readonly at: WindowPoint
  /** Of what, for a screen reader. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** What has the keyboard afterwards; false leaves it where it is by then. */
  readonly returnFocus: () => HTMLElement | false
  readonly onClose: () => void
}) {
  return (
    <Base.Root
      open
      modal={false}
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
