import '../../../../i18n/later/hands.ts'
import { NOTE_KINDS } from '@brownpaper/shared/lane/note-kind'
import { CopyPlus, FolderInput, Pencil, SquarePlus, Trash2 } from 'lucide-react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { kindIcons } from '../../../../look/icons.ts'
import type { MenuEntry, MenuItem } from '../../../../ui/menu.tsx'
import { MenuAt, type WindowPoint } from '../../../../ui/menu-at.tsx'
import { useEvidenceEntries } from '../../evidence/use-evidence-entries.ts'
import { useLaneTools, useSnapshot } from '../../lane-tools.ts'
import { moveMomentBy } from '../../move-moment.ts'
import type { LanePaper } from '../../paper/lane-paper.ts'
import { useChannelEntries } from '../../use-channel-entries.ts'
import { useMomentEntries } from '../../use-moment-entries.ts'
import { useNoteEntries } from '../../use-note-entries.ts'
import { type ThingSheet, useSheetEntries } from '../thing-sheet.tsx'
import { objectIcons } from './object-icons.ts'
import type { TreeRow } from './tree-rows.ts'
import { usePaperEntries } from './use-paper-entries.ts'
import type { TreeActions } from './use-tree-actions.ts'

/** A line's menu, or that of something else that belongs to it. */
export type OpenMenu = {
  readonly row: TreeRow
  /** `several`: all that is chosen. */
  readonly what: TreeRow['what'] | 'several'
  readonly at: WindowPoint
}

export type TreeMenuProps = {
  readonly menu: OpenMenu
  /** What is chosen, as ids on the board. */
  readonly keys: readonly string[]
  /** The paper beside the list: what is chosen here is chosen there. */
  readonly paper: LanePaper
  readonly actions: TreeActions
  readonly text: string
  readonly returnFocus: () => HTMLElement | false
  readonly onClose: () => void
  readonly onEdit: () => void
  /** Something new, to write in at once. */
  readonly onMade: (key: string | undefined, what: TreeRow['what']) => void
  readonly onOpen: (what: 'channel' | 'score') => void
  readonly onSheet: (sheet: ThingSheet) => void
  readonly onEmoji: () => void
  /** The ways to a picture for the paper. */
  readonly photos: readonly MenuItem[]
  readonly onRoyal: (moment: string) => void
  /** Colour and line of what is chosen, in the bar beside it on the paper. */
  readonly onLook: () => void
  /** Something opens on the paper, which has the keyboard then. */
  readonly onPaper: () => void
}

/** Everything one can do with a line of the tree. */
export function TreeMenu(props: TreeMenuProps) {
  const { t } = useTranslation()
  const { menu, keys, text, returnFocus, onClose } = props
  const entries = useEntries(props)
  if (entries.length === 0) return null
  const label = menu.what === 'several' ? t('outline.several', { count: keys.length }) : text
  return <MenuAt at={menu.at} label={label} entries={entries} returnFocus={returnFocus} onClose={onClose} />
}

function useEntries({ menu, keys, paper, actions, text, ...props }: TreeMenuProps): readonly MenuEntry[] {
  const { t } = useTranslation()
  const { canWrite, mayDraw, document, actions: laneActions } = useLaneTools()
  const { layout } = useSnapshot()
  const noteEntries = useNoteEntries()
  const momentEntries = useMomentEntries()
  const channelEntries = useChannelEntries()
  const evidenceEntries = useEvidenceEntries()
  const sheetEntries = useSheetEntries()
  const paperEntries = usePaperEntries(paper, props.onLook)
  const { row } = menu
  const { id } = row
  if (!canWrite) return menu.what === 'note' || menu.what === 'object' ? paperEntries.toCopy([id]) : []

  const edit = (label: string): MenuEntry => ({ id: 'edit', label, icon: Pencil, onSelect: props.onEdit })
  const remove = (label: string): MenuEntry => ({
    id: 'remove',
    label,
    icon: Trash2,
    danger: true,
    onSelect: () => actions.remove(row, text),
  })
  const adding: readonly MenuEntry[] = [
    { heading: t('outline.addHere') },
    ...NOTE_KINDS.map((kind) => ({
      id: `add-${kind}`,
      label: t(`hands.tools.add.${kind}`),
      icon: kindIcons[kind],
      onSelect: () => props.onMade(actions.addNote(kind, row), 'note'),
    })),
  ]

  switch (menu.what) {
    case 'phase':
      return id === ''
        ? []
        : [
            {
              id: 'moment',
              label: t('hands.moment.addIn', { phase: text }),
              icon: SquarePlus,
              onSelect: () => props.onMade(actions.addMoment(id), 'moment'),
            },
          ]
    case 'moment':
      return [
        ...momentEntries({
          moment: id,
          onRename: props.onEdit,
          onChannel: () => props.onOpen('channel'),
          onScore: () => props.onOpen('score'),
          onWord: () => props.onMade(actions.addWord(id), 'word'),
          onRoyal: () => props.onRoyal(id),
          onMove: (way) => moveMomentBy(laneActions, layout, id, way),
          onAdd: (phase, before) => props.onMade(actions.addMoment(phase, before), 'moment'),
        }),
        'separator',
        ...adding,
      ]
    case 'channel':
      return channelEntries(id)
    case 'note':
      return [
        edit(t('hands.note.edit')),
        {
          id: 'move',
          label: t('hands.note.toMoment'),
          icon: FolderInput,
          onSelect: () => props.onSheet({ what: 'move', id }),
        },
        {
          id: 'again',
          label: t('outline.again'),
          icon: CopyPlus,
          onSelect: () => props.onMade(actions.addAgain(row), 'note'),
        },
        ...sheetEntries(id, props.onSheet),
        ...paperEntries.toCopy([id]),
        ...paperEntries.toArrange([id]),
        'separator',
        ...noteEntries({ ids: [id], onFixed: () => props.onSheet({ what: 'fixed', id }) }),
      ]
    case 'several': {
      const notes = keys.filter((key) => document.tables.notes.get(key) !== undefined)
      return [
        ...paperEntries.toCopy(keys),
        ...paperEntries.toArrange(keys),
        ...(notes.length === keys.length
          ? [
              'separator' as const,
              ...noteEntries({ ids: notes, onFixed: () => props.onSheet({ what: 'fixed', id }) }),
            ]
          : paperEntries.toKeepOrNot()),
      ]
    }
    case 'word':
      return [edit(t('hands.word.edit')), remove(t('hands.word.remove'))]
    case 'object': {
      const type = document.tables.objects.get(id)?.type
      const hasWords = type !== undefined && type !== 'connector' && type !== 'stroke' && type !== 'emoji'
      return [
        ...sheetEntries(id, props.onSheet),
        ...(hasWords ? [edit(t(type === 'image' ? 'outline.describe' : 'outline.rename'))] : []),
        ...paperEntries.toCopy([id]),
        ...paperEntries.toArrange([id]),
        'separator',
        remove(t('outline.removeObject')),
      ]
    }
    case 'free': {
      const plain: MenuEntry = {
        id: 'plain',
        label: t('hands.tools.add.plain'),
        icon: kindIcons.plain,
        onSelect: () => props.onMade(actions.addNote('plain', row), 'note'),
      }
      if (!mayDraw) return [plain]
      return [
        plain,
        ...(['text', 'shape', 'frame'] as const).map((type) => ({
          id: type,
          label: t(`outline.addThing.${type}`),
          icon: objectIcons[type],
          onSelect: () => props.onMade(actions.addThing(type), 'object'),
        })),
        {
          id: 'emoji',
          label: t('outline.addThing.emoji'),
          icon: objectIcons.emoji,
          onSelect: props.onEmoji,
        },
        ...props.photos,
        {
          id: 'link',
          label: t('outline.addThing.link'),
          icon: objectIcons.link,
          onSelect: () => {
            props.onPaper()
            paper.commands.newLink()
          },
        },
      ]
    }
    case 'evidence':
      return evidenceEntries({ moment: id }).map((entry) => ({
        ...entry,
        onSelect() {
          // What opens has the keyboard then.
          props.onPaper()
          entry.onSelect()
        },
      }))
    case 'score':
    case 'loose':
      return []
  }
}
