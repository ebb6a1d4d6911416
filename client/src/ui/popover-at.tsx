import type { ReactNode } from 'react'
import { usePopups } from './later-popups.ts'
import type { WindowPoint } from './menu-at.tsx'

export type PopoverAtProps = {
  readonly at: WindowPoint
  /** What it is about, for a screen reader. */
  readonly label: string
  readonly side?: 'top' | 'bottom'
  readonly children: ReactNode
  /** What has the keyboard first, when it was not opened by a finger. Default the first control. */
  readonly initialFocus?: (popup: HTMLElement) => HTMLElement | null
  /** What has the keyboard afterwards; false leaves it where it is by then. */
  readonly returnFocus: () => HTMLElement | false
  readonly onClose: () => void
}

/** A small sheet that opened at a place, for a few things at once. */
export function PopoverAt(props: PopoverAtProps) {
  const popups = usePopups('now')
  return popups && <popups.PopoverAtFull {...props} />
}
