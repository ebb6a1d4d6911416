import '../../../i18n/later/hands.ts'
import '../../../i18n/later/scoring.ts'
import '../../../i18n/later/board.ts'
import '../../../i18n/later/evidence.ts'
import '../../../i18n/later/finding.ts'
import { isRowKind, NOTE_KINDS } from '@brownpaper/shared/lane/note-kind'
import { ClipboardPaste, ImageDown, MessageCirclePlus, Pencil, SquarePlus, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import type { ScreenPoint } from '../../../canvas/board.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { copyText } from '../../../platform/clipboard.ts'
import type { MenuEntry } from '../../../ui/menu.tsx'
import { MenuAt } from '../../../ui/menu-at.tsx'
import { PopoverAt } from '../../../ui/popover-at.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useEvidenceEntries } from '../evidence/use-evidence-entries.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { ScorePanel } from '../scoring/score-panel.tsx'
import { useChannelEntries } from '../use-channel-entries.ts'
import { useMomentName } from '../use-lane-words.ts'
import { useMomentEntries } from '../use-moment-entries.ts'
import { useNoteEntries } from '../use-note-entries.ts'
import { boardIn } from './board-in.ts'
import { copyAsImage } from './finding/copy-as-image.ts'
import type { PictureOf } from './finding/paint-picture.ts'
import type { LanePaper } from './lane-paper.ts'
import { copyFromMenu, pasteFromMenu } from './paper-clipboard.ts'
import type { ListMenu } from './paper-state.ts'
import { ThingMenus } from './thing-menus.tsx'
import { usePaperState } from './use-paper-state.ts'
import { useArrangeEntries, useSameKindEntry, useThingEntries } from './use-thing-entries.ts'

type MenuProps = { readonly paper: LanePaper; readonly onRoyal: (moment: string) => void }

/** Whatever opened at a place of the paper. */
export function PaperMenus({
  element,
  ...props
}: MenuProps & { readonly element: RefObject<HTMLElement | null> }) {
  const { menu } = usePaperState(props.paper)
  const { isAskingScorer } = useLaneTools()
  if (menu === undefined || isAskingScorer) return null
  const box = element.current?.getBoundingClientRect()
  const at = { x: menu.at.x + (box?.left ?? 0), y: menu.at.y + (box?.top ?? 0) }
  const { store } = props.paper
  const close = () => store.get().menu === menu && store.set({ menu: undefined })
  const returnFocus = () => {
    // What was chosen may have opened a field or another menu, which has the keyboard already.
    const { editing, menu: next } = store.get()
    const isTaken = editing !== undefined || (next !== undefined && next !== menu)
    return isTaken ? false : (boardIn(element.current) ?? false)
  }
  const open = { ...props, at, returnFocus, onClose: close }
  switch (menu.what) {
    case 'score':
      return <ScoreMenu {...open} moment={menu.id} />
    case 'comment':
    case 'new-comment':
    case 'new-link':
    case 'edit-link':
    case 'describe':
    case 'fixed':
      return <ThingMenus {...open} menu={menu} />
    default:
      return <EntriesMenu {...open} menu={menu} />
  }
}

type OpenProps = MenuProps & {
  readonly at: ScreenPoint
  readonly returnFocus: () => HTMLElement | false
  readonly onClose: () => void
}

function ScoreMenu({ moment, at, returnFocus, onClose }: OpenProps & { readonly moment: string }) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const nameOf = useMomentName()
  const name = nameOf(document.tables.moments.get(moment)?.name)
  return (
    <PopoverAt
      at={at}
      side="top"
      label={t('scoring.score.faces', { moment: name })}
      returnFocus={returnFocus}
      onClose={onClose}
    >
      <ScorePanel moment={moment} />
    </PopoverAt>
  )
}

function EntriesMenu({ menu, paper, onRoyal, at, ...rest }: OpenProps & { readonly menu: ListMenu }) {
  const { label, entries } = useEntries({ paper, onRoyal })(menu)
  if (entries.length === 0) return null
  return <MenuAt {...rest} at={at} label={label} entries={entries} />
}

function useEntries({ paper, onRoyal }: MenuProps) {
  const { t } = useTranslation()
  const { document, canWrite } = useLaneTools()
  const { layout } = useSnapshot()
  const { commands } = paper
  const noteEntries = useNoteEntries()
  const momentEntries = useMomentEntries()
  const channelEntries = useChannelEntries()
  const evidenceEntries = useEvidenceEntries()
  const nameOf = useMomentName()
  const bareEntries = useBareEntries(paper)
  const thingEntries = useThingEntries(paper)
  const arrangeEntries = useArrangeEntries(paper)
  const sameKind = useSameKindEntry(paper)
  const momentName = (id: string) => nameOf(document.tables.moments.get(id)?.name)

  return (menu: ListMenu): { readonly label: string; readonly entries: readonly MenuEntry[] } => {
    switch (menu.what) {
      case 'notes': {
        const [first = ''] = menu.ids
        const count = menu.ids.length
        return {
          label: count === 1 ? t('hands.note.menu') : t('hands.note.menuMany', { count }),
          entries: noteEntries({
            ids: menu.ids,
            more: [asImage('selection'), sameKind, ...(canWrite ? moreForNotes(menu.ids) : [])],
            onEdit: () => commands.edit('note', first),
            onFixed: () => paper.store.set({ menu: { what: 'fixed', at: menu.at, id: first } }),
            onCopy: () =>
              copyFromMenu(paper, copyText) && showToast({ text: t('hands.note.copied', { count }) }),
          }),
        }
      }
      case 'word':
        return { label: t('hands.word.menu'), entries: canWrite ? wordEntries(menu.id) : [] }
      case 'channel':
        return {
          label: t('hands.channel.title', { name: momentName(menu.id) }),
          entries: canWrite ? channelEntries(menu.id) : [],
        }
      case 'head':
      case 'face': {
        const { id } = menu
        const number = layout.columnOf.get(id)?.number ?? 0
        const entries = momentEntries({
          moment: id,
          onRename: () => commands.edit('head', id),
          onChannel: () => commands.openAt('channel', id),
          onScore: () => commands.openAt('curve', id),
          onWord: () => commands.addWord(id),
          onRoyal: () => onRoyal(id),
          onMove: (way) => commands.moveMoment(id, way),
          onAdd: commands.addMoment,
        })
        return {
          label: t('hands.moment.menu', { number, name: momentName(id) }),
          entries: canWrite ? entries : [],
        }
      }
      case 'evidence':
        return {
          label: t('evidence.title', { moment: momentName(menu.id) }),
          entries: evidenceEntries({ moment: menu.id, piece: menu.piece }),
        }
      case 'paper':
        return {
          label: t('hands.tools.name'),
          entries: [...(canWrite ? bareEntries() : []), asImage('lane')],
        }
      case 'things':
        return { label: t('board.selection.label'), entries: thingEntries(menu.ids) }
    }
  }

  function asImage(of: PictureOf): MenuEntry {
    return {
      id: 'image',
      label: t('board.selection.copyImage'),
      icon: ImageDown,
      onSelect: () => void copyAsImage(paper, of),
    }
  }

  function moreForNotes(ids: readonly string[]): readonly MenuEntry[] {
    const comment: MenuEntry = {
      id: 'comment',
      label: t('board.selection.comment'),
      icon: MessageCirclePlus,
      onSelect: commands.commentHere,
    }
    return [...(ids.length === 1 ? [comment] : []), ...arrangeEntries(ids)]
  }

  function wordEntries(id: string): readonly MenuEntry[] {
    return [
      { id: 'edit', label: t('hands.word.edit'), icon: Pencil, onSelect: () => commands.edit('word', id) },
      {
        id: 'remove',
        label: t('hands.word.remove'),
        icon: Trash2,
        danger: true,
        onSelect: () => {
          commands.select([`word:${id}`])
          commands.removeSelection()
        },
      },
    ]
  }
}

/** On bare paper: what one could put there. */
function useBareEntries(paper: LanePaper): () => readonly MenuEntry[] {
  const { t } = useTranslation()
  const { commands, store } = paper
  return () => {
    const { spot } = store.get()
    const kinds = NOTE_KINDS.filter((kind) => spot !== undefined || !isRowKind(kind))
    return [
      ...kinds.map((kind) => ({
        id: kind,
        label: t(`hands.tools.add.${kind}`),
        icon: kindIcons[kind],
        onSelect: () => commands.addNote(kind),
      })),
      'separator',
      {
        id: 'moment',
        label: t('hands.tools.moment'),
        icon: SquarePlus,
        onSelect: () => commands.addMomentAfterSpot(),
      },
      {
        id: 'paste',
        label: t('hands.note.paste'),
        icon: ClipboardPaste,
        onSelect: () => {
          if (!pasteFromMenu(paper)) showToast({ text: t('hands.note.pasteByKey') })
        },
      },
    ]
  }
}
