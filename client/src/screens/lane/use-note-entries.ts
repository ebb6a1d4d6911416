import '../../i18n/later/hands.ts'
import { NOTE_KINDS, ROW_KINDS } from '@brownpaper/shared/lane/note-kind'
import { Copy, CopyPlus, Medal, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { kindIcons } from '../../look/icons.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useLaneTools } from './lane-tools.ts'
import { useMarkEntries } from './use-mark-entries.ts'

const RANKS = [1, 2, 3] as const

export type NoteEntryParts = {
  readonly ids: readonly string[]
  /** Left out where the text is a field already. */
  readonly onEdit?: () => void
  readonly onCopy?: () => void
  /** Asks who made the one improvement on the spot. */
  readonly onFixed: () => void
  /** What the paper offers besides. */
  readonly more?: readonly MenuEntry[]
}

/** What one can do with notes, for their menu on the paper and in the list. */
export function useNoteEntries(): (parts: NoteEntryParts) => readonly MenuEntry[] {
  const { t } = useTranslation()
  const { actions, canWrite, document } = useLaneTools()
  const markEntries = useMarkEntries()
  return ({ ids, onEdit, onCopy, onFixed, more = [] }) => {
    const notes = ids.flatMap((id) => document.tables.notes.get(id) ?? [])
    const [first] = notes
    const isOne = notes.length === 1
    if (first === undefined) return []
    const copy: readonly MenuEntry[] =
      onCopy === undefined ? [] : [{ id: 'copy', label: t('hands.note.copy'), icon: Copy, onSelect: onCopy }]
    if (!canWrite) return copy
    const kinds = first.place.at === 'cell' ? ROW_KINDS : NOTE_KINDS
    const ranks: readonly MenuEntry[] =
      isOne && first.kind === 'improvement'
        ? [
            'separator',
            { heading: t('hands.note.top') },
            ...RANKS.map((rank) => ({
              id: `top-${rank}`,
              label: t('hands.note.topRank', { rank }),
              icon: Medal,
              checked: first.top === rank,
              onSelect: () => actions.setTop(first.id, first.top === rank ? undefined : rank),
            })),
          ]
        : []
    return [
      ...(isOne && onEdit !== undefined
        ? [{ id: 'edit', label: t('hands.note.edit'), icon: Pencil, onSelect: onEdit }]
        : []),
      ...copy,
      {
        id: 'duplicate',
        label: t('hands.note.duplicate'),
        icon: CopyPlus,
        onSelect: () => void actions.duplicateNotes(ids),
      },
      ...more,
      'separator',
      { heading: t('hands.note.kind') },
      ...kinds.map((kind) => ({
        id: `kind-${kind}`,
        label: t(`look.kinds.${kind}`),
        icon: kindIcons[kind],
        checked: notes.every((note) => note.kind === kind),
        onSelect: () => actions.setKind(ids, kind),
      })),
      ...ranks,
      ...markEntries(notes, onFixed),
      'separator',
      {
        id: 'remove',
        label: t('hands.note.remove'),
        icon: Trash2,
        danger: true,
        onSelect: () => {
          actions.removeNotes(ids)
          showToast({
            text: t('hands.note.removed', { count: ids.length }),
            key: 'removed',
            action: { label: t('hands.tools.undo'), onPress: () => actions.restoreNotes(ids) },
          })
        },
      },
    ]
  }
}
