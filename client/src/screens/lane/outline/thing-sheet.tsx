import { MessageSquare, Spline } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { MenuEntry } from '../../../ui/menu.tsx'
import { CommentsDialog } from './comments-dialog.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { FixedDialog } from './fixed-dialog.tsx'
import { MoveNoteDialog } from './move-note-dialog.tsx'

/** What lies over the list for one note or thing. */
export type ThingSheet = { readonly what: 'move' | 'comments' | 'connect' | 'fixed'; readonly id: string }

export function ThingSheetDialog({
  sheet: { what, id },
  onClose,
}: {
  readonly sheet: ThingSheet
  readonly onClose: () => void
}) {
  switch (what) {
    case 'move':
      return <MoveNoteDialog id={id} onClose={onClose} />
    case 'comments':
      return <CommentsDialog on={id} onClose={onClose} />
    case 'connect':
      return <ConnectDialog from={id} onClose={onClose} />
    case 'fixed':
      return <FixedDialog id={id} onClose={onClose} />
  }
}

/** What one can do with any note or thing, besides what its own menu has. */
export function useSheetEntries(): (id: string, open: (sheet: ThingSheet) => void) => readonly MenuEntry[] {
  const { t } = useTranslation()
  return (id, open) => [
    {
      id: 'comments',
      label: t('outline.sheet.comments'),
      icon: MessageSquare,
      onSelect: () => open({ what: 'comments', id }),
    },
    {
      id: 'connect',
      label: t('outline.sheet.connect'),
      icon: Spline,
      onSelect: () => open({ what: 'connect', id }),
    },
  ]
}
