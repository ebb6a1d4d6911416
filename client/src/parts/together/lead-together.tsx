import '../../i18n/later/together.ts'
import { Ellipsis, Lock, LockOpen, Megaphone, ParkingSquare, Shuffle, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { AllowDialog, useLockAll } from './allow-dialog.tsx'
import { Hands } from './hands.tsx'
import { ImproviseDialog } from './improvise-dialog.tsx'
import { MessageDialog } from './message-dialog.tsx'
import { ParkingDialog } from './parking-dialog.tsx'

type Open = 'message' | 'aside' | 'parking' | 'allow'

/** What who leads does besides the programme, and whatever more the screen around it has. */
export function LeadTogether({ more }: { readonly more: readonly MenuEntry[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const { isLocked, toggle } = useLockAll()
  const close = () => setOpen(undefined)
  return (
    <>
      <Hands />
      <Button icon={Megaphone} onClick={() => setOpen('message')}>
        {t('together.message.button')}
      </Button>
      <Button icon={Shuffle} onClick={() => setOpen('aside')}>
        {t('together.aside.button')}
      </Button>
      <Button icon={isLocked ? LockOpen : Lock} onClick={toggle} aria-pressed={isLocked}>
        {t(isLocked ? 'together.allow.unlockAll' : 'together.allow.lockAll')}
      </Button>
      <Menu
        trigger={<IconButton icon={Ellipsis} name={t('together.more')} variant="framed" tooltip="bottom" />}
        entries={[
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
      {open === 'message' && <MessageDialog groupId={null} onClose={close} />}
      {open === 'aside' && <ImproviseDialog groupId={null} onClose={close} />}
      {open === 'parking' && <ParkingDialog onClose={close} />}
      {open === 'allow' && <AllowDialog onClose={close} />}
    </>
  )
}
