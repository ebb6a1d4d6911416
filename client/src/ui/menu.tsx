import type { ReactElement } from 'react'
import type { Icon } from './icon.ts'
import { OpensLater } from './opens-later.tsx'

export type MenuItem = {
  readonly id: string
  readonly label: string
  /** A second, smaller line. */
  readonly hint?: string
  readonly icon?: Icon
  readonly onSelect: () => void
  readonly danger?: boolean
  readonly disabled?: boolean
  /** For one of several: a tick stands before the chosen one. */
  readonly checked?: boolean
}

export type MenuEntry = MenuItem | 'separator' | { readonly heading: string }

export type MenuProps = {
  /** A Button or IconButton. */
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly entries: readonly MenuEntry[]
  readonly align?: 'start' | 'center' | 'end'
}

/** A list of things to do behind a button. */
export function Menu(props: MenuProps) {
  return (
    <OpensLater trigger={props.trigger} popup="menu">
      {({ MenuFull }, isWanted) => <MenuFull {...props} defaultOpen={isWanted} />}
    </OpensLater>
  )
}
