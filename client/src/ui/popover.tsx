import type { ReactElement, ReactNode } from 'react'
import { OpensLater } from './opens-later.tsx'

export type PopoverProps = {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly title?: string
  readonly children: ReactNode
  /** For what stands side by side. */
  readonly isRoomy?: boolean
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly align?: 'start' | 'center' | 'end'
  /** Give both to open and close it from outside. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/** A small sheet beside its button, for a few things at once. */
export function Popover(props: PopoverProps) {
  return (
    <OpensLater trigger={props.trigger} popup="dialog" onWanted={props.onOpenChange}>
      {({ PopoverFull }, isWanted) => <PopoverFull {...props} defaultOpen={isWanted} />}
    </OpensLater>
  )
}
