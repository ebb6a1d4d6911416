import '../../i18n/later/together.ts'
import { Ellipsis, Lock, LockOpen, ParkingSquare, Shuffle, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { AllowDialog, useLockAll } from './allow-dialog.tsx'
import { Hands } from './hands.tsx'
import { ImproviseDialog } from './improvise-dialog.tsx'
import { MessageButton } from './message-button.tsx'
import { ParkingDialog } from './parking-dialog.tsx'

type Open = 'aside' | 'parking' | 'allow'

/**
 * What who leads does besides the programme, and whatever more the screen around it has. `inMenu` is for a phone: all
 * but raised hands is behind one button then, after what the screen puts `before` it; a message has a place elsewhere.
 */
export function LeadTogether({
  inMenu,
  before,
  more,
}: {
  readonly inMenu: boolean
  readonly before: readonly MenuEntry[]
  readonly more: readonly MenuEntry[]
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const { isLocked, toggle } = useLockAll()
  const close = () => setOpen(undefined)
  const aside = {
    id: 'aside',
    label: t('together.aside.button'),
    icon: Shuffle,
    onSelect: () => setOpen('aside'),
  }
  const lock = {
    id: 'lock',
    label: t(isLocked ? 'together.allow.unlockAll' : 'together.allow.lockAll'),
    icon: isLocked ? LockOpen : Lock,
    onSelect: toggle,
  }
  return (
    <>
      <Hands />
      {!inMenu && (
        <>
          <MessageButton />
          <Button icon={aside.icon} onClick={aside.onSelect}>
            {aside.label}
          </Button>
          <Button icon={lock.icon} onClick={lock.onSelect} aria-pressed={isLocked}>
            {lock.label}
          </Button>
        </>
      )}
      <Menu
        trigger={<IconButton icon={Ellipsis} name={t('together.more')} variant="framed" tooltip="bottom" />}
        entries={[
          ...(inMenu ? [...before, aside, lock, 'separator' as const] : []),
          {
            id: 'allow',
            label: t('together.allow.button'),
            icon: SlidersHorizontal,
            onSelect: () => setOpen('allow'),
          },
          {
            id: 'parking',
            label: t('together.parking.button'),
            icon: ParkingSquare,
            onSelect: () => setOpen('parking'),
          },
          ...more,
        ]}
      />
      {open === 'aside' && <ImproviseDialog groupId={null} onClose={close} />}
      {open === 'parking' && <ParkingDialog onClose={close} />}
      {open === 'allow' && <AllowDialog onClose={close} />}
    </>
  )
}
