import { cloneElement, type ReactElement, type ReactNode, type SyntheticEvent, useState } from 'react'
import { loadPopups, type Popups, usePopups } from './later-popups.ts'

type OpensLaterProps = {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly popup: 'menu' | 'dialog'
  /** Pressed before what opens was loaded. */
  readonly onWanted?: ((open: boolean) => void) | undefined
  /** The trigger with what it opens; `isWanted` when it was pressed already. */
  readonly children: (popups: Popups, isWanted: boolean) => ReactNode
}

/** A button that works at once, though what it opens is loaded after the screen. */
export function OpensLater({ trigger, popup, onWanted, children }: OpensLaterProps) {
  const popups = usePopups('soon')
  const [isWanted, want] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  // Putting another button in its place would take the keyboard away from it.
  if (popups !== undefined && (isWanted || !hasFocus)) return children(popups, isWanted)
  const { onFocus, onBlur, onClick } = trigger.props
  return cloneElement(trigger, {
    'aria-haspopup': popup,
    'aria-expanded': false,
    onFocus: both(onFocus, () => setFocus(true)),
    onBlur: both(onBlur, () => setFocus(false)),
    onClick: both(onClick, () => {
      want(true)
      onWanted?.(true)
      loadPopups()
    }),
  })
}

/** The element's own handler, then ours. */
function both(own: unknown, ours: () => void) {
  return (event: SyntheticEvent) => {
    if (typeof own === 'function') own(event)
    ours()
  }
}
