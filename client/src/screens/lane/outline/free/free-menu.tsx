import '../../../../i18n/later/hands.ts'
import { CopyPlus, FolderInput, Link, Move, Trash2 } from 'lucide-react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import type { MenuEntry, MenuItem } from '../../../../ui/menu.tsx'
import { MenuAt } from '../../../../ui/menu-at.tsx'
import { useLaneTools } from '../../lane-tools.ts'
import type { LanePaper } from '../../paper/lane-paper.ts'
import { useNoteEntries } from '../../use-note-entries.ts'
import { useSheetEntries } from '../thing-sheet.tsx'
import { usePaperEntries } from '../tree/use-paper-entries.ts'
import { useRowWords } from '../tree/use-row-words.ts'
import { useTreeActions } from '../tree/use-tree-actions.ts'
import type { OutlineFresh } from '../use-fresh.ts'
import { freeRow } from './free-row.ts'
import type { FreeSheet, FreeWork } from './use-free-work.ts'

type MenuProps = {
  readonly work: FreeWork
  readonly paper: LanePaper
  readonly menu: Extract<FreeSheet, { readonly what: 'menu' }>
  readonly fresh: OutlineFresh
}

/** Everything one can do with what lies on free paper, one thing or what one chose together. */
export function FreeMenu(props: MenuProps) {
  const { work, menu } = props
  const { label, entries } = useEntries(props)
  return (
    <MenuAt
      at={menu.at}
      label={label}
      entries={entries}
      isModal
      returnFocus={() => (work.gaveWay(menu) ? false : (work.opener.current ?? false))}
      onClose={() => work.close(menu)}
    />
  )
}

function useEntries({ work, paper, menu: { ids }, fresh }: MenuProps): {
  readonly label: string
  readonly entries: readonly MenuEntry[]
} {
  const { t } = useTranslation()
  const { notes, objects } = useLaneTools().document.tables
  const { commands } = paper
  const words = useRowWords()
  const actions = useTreeActions()
  const noteEntries = useNoteEntries()
  const sheetEntries = useSheetEntries()
  const paperEntries = usePaperEntries(
    paper,
    () => work.open({ what: 'look', ids }),
    () => {
      commands.selectSameKind({ among: 'free' })
      work.choose(commands.selectedIds())
    },
  )
  // Nobody looked at the pictures here: there is nothing to paint them with.
  const hasPicture = ids.some((id) => objects.get(id)?.type === 'image')
  const toCopy = paperEntries.toCopy(ids).filter((entry) => !(hasPicture && isItem(entry, 'image')))
  const adjust: MenuItem = {
    id: 'adjust',
    label: t('arranging.adjust'),
    icon: Move,
    onSelect: () => work.open({ what: 'adjust', ids }),
  }
  const toArrange = [...paperEntries.toArrange(ids), adjust]

  const [id = ''] = ids
  if (ids.length > 1)
    return {
      label: t('outline.several', { count: ids.length }),
      entries: [...toCopy, ...toArrange, ...paperEntries.toKeepOrNot()],
    }
  if (notes.get(id) !== undefined)
    return {
      label: words.textOf(freeRow(id, 'note')),
      entries: [
        {
          id: 'move',
          label: t('hands.note.toMoment'),
          icon: FolderInput,
          onSelect: () => work.open({ what: 'move', id }),
        },
        ...sheetEntries(id, work.open),
        ...toCopy,
        ...toArrange,
        'separator',
        ...noteEntries({ ids, onFixed: () => work.open({ what: 'fixed', id }) }),
      ],
    }
  const row = freeRow(id, 'object')
  const text = words.textOf(row)
  const editLink: MenuItem = {
    id: 'edit-link',
    label: t('board.link.editTitle'),
    icon: Link,
    onSelect: () => work.open({ what: 'edit-link', id }),
  }
  return {
    label: text,
    entries: [
      ...sheetEntries(id, work.open),
      ...(objects.get(id)?.type === 'link' ? [editLink] : []),
      ...toCopy,
      ...toArrange,
      'separator',
      {
        id: 'duplicate',
        label: t('board.selection.duplicate'),
        icon: CopyPlus,
        onSelect() {
          commands.duplicateSelection()
          const [copy] = commands.selectedIds()
          // The menu gives the keyboard back first.
          window.setTimeout(() => copy !== undefined && fresh.show(copy))
        },
      },
      {
        id: 'remove',
        label: t('outline.removeObject'),
        icon: Trash2,
        danger: true,
        onSelect: () => actions.remove(row, text),
      },
    ],
  }
}

const isItem = (entry: MenuEntry, id: string) => typeof entry === 'object' && 'id' in entry && entry.id === id
