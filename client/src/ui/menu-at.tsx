import { usePopups } from './later-popups.ts'
import type { MenuEntry } from './menu.tsx'

/** A place of the window in CSS pixels. */
export type WindowPoint = { readonly x: number; readonly y: number }

export type MenuAtProps = {
  readonly at: WindowPoint
  /** Of what, for a screen reader. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** A press elsewhere only closes it, as with a menu behind a button. Default false: that press is meant. */
  readonly isModal?: boolean
  /** What has the keyboard afterwards; false leaves it where it is by then. */
  readonly returnFocus: () => HTMLElement | false
  readonly onClose: () => void
}

/** A menu that opened at a place, as by a right click or a long press. */
export function MenuAt(props: MenuAtProps) {
  const popups = usePopups('now')
  return popups && <popups.MenuAtFull {...props} />
}
