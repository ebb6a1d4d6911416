import { Ellipsis } from 'lucide-react'
import { IconButton } from '../../../../ui/icon-button.tsx'
import type { FreeWork } from './use-free-work.ts'

/** Opens what one can do with something on free paper. */
export function FreeMenuButton({
  work,
  id,
  name,
}: {
  readonly work: FreeWork
  readonly id: string
  readonly name: string
}) {
  const { sheet } = work
  const isOpen = sheet?.what === 'menu' && sheet.ids.length === 1 && sheet.ids[0] === id
  return (
    <IconButton
      icon={Ellipsis}
      name={name}
      size="small"
      tooltip="none"
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={(event) => work.openMenu([id], event.currentTarget)}
    />
  )
}
