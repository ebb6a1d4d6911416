import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  BringToFront,
  Copy,
  CopyCheck,
  CopyPlus,
  ExternalLink,
  Group,
  ImageDown,
  LayoutGrid,
  Link,
  Lock,
  LockOpen,
  Maximize2,
  MessageCirclePlus,
  Minimize2,
  MoveDown,
  MoveUp,
  Pencil,
  RotateCcw,
  RotateCw,
  SendToBack,
  Trash2,
  Ungroup,
} from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { copyText } from '../../../platform/clipboard.ts'
import type { MenuEntry } from '../../../ui/menu.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { copyAsImage } from './finding/copy-as-image.ts'
import type { LanePaper } from './lane-paper.ts'
import { copyFromMenu } from './paper-clipboard.ts'

/** What one can do with things on free paper, for their menu. */
export function useThingEntries(paper: LanePaper): (ids: readonly string[]) => readonly MenuEntry[] {
  const { t } = useTranslation()
  const { canWrite, document } = useLaneTools()
  const { commands } = paper
  const arrange = useArrangeEntries(paper)
  const sameKind = useSameKindEntry(paper)
  return (ids) => {
    const { objects } = document.tables
    const records = ids.flatMap((id) => objects.get(id) ?? [])
    const [only] = records
    const lone = ids.length === 1 ? only : undefined
    const link: readonly MenuEntry[] =
      lone?.type !== 'link' || commands.hostOf(lone.id) === ''
        ? []
        : [
            {
              id: 'open',
              label: t('board.selection.openLink', { host: commands.hostOf(lone.id) }),
              icon: ExternalLink,
              onSelect: () => commands.openLink(lone.id),
            },
          ]
    const copy: readonly MenuEntry[] = [
      {
        id: 'copy',
        label: t('board.selection.copy'),
        icon: Copy,
        onSelect: () => void copyFromMenu(paper, copyText),
      },
      {
        id: 'image',
        label: t('board.selection.copyImage'),
        icon: ImageDown,
        onSelect: () => void copyAsImage(paper, 'selection'),
      },
    ]
    if (!canWrite) return [...link, ...copy, sameKind]
    const edit: readonly MenuEntry[] =
      lone === undefined || lone.type === 'stroke' || lone.type === 'emoji'
        ? []
        : [
            {
              id: 'edit',
              label: t(EDIT_LABELS[lone.type]),
              icon: lone.type === 'link' ? Link : Pencil,
              onSelect: () => commands.open(lone),
            },
          ]
    return [
      ...link,
      ...edit,
      ...copy,
      {
        id: 'duplicate',
        label: t('board.selection.duplicate'),
        icon: CopyPlus,
        onSelect: commands.duplicateThings,
      },
      ...(ids.length === 1
        ? [
            {
              id: 'comment',
              label: t('board.selection.comment'),
              icon: MessageCirclePlus,
              onSelect: commands.commentHere,
            },
          ]
        : []),
      sameKind,
      ...arrange(ids),
      'separator',
      {
        id: 'remove',
        label: t('board.selection.remove'),
        icon: Trash2,
        danger: true,
        onSelect: commands.removeSelection,
      },
    ]
  }
}

const EDIT_LABELS = {
  text: 'board.selection.edit',
  shape: 'board.selection.edit',
  connector: 'board.selection.edit',
  frame: 'board.selection.rename',
  image: 'board.selection.altText',
  link: 'board.selection.editLink',
} as const

/** More of the same, for any menu of what is chosen. */
export function useSameKindEntry(
  { commands }: LanePaper,
  onSelect: () => void = () => commands.selectSameKind(),
): MenuEntry {
  const { t } = useTranslation()
  return {
    id: 'same-kind',
    label: t('board.selection.sameKind'),
    icon: CopyCheck,
    onSelect,
  }
}

/** Groups, locks, layers, sizes, lines: for whatever lies on free paper. */
export function useArrangeEntries(paper: LanePaper): (ids: readonly string[]) => readonly MenuEntry[] {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { commands } = paper
  return (ids) => {
    const { objects, notes } = document.tables
    const free = ids.filter((id) => objects.get(id) !== undefined || notes.get(id)?.place.at === 'paper')
    if (free.length === 0) return []
    const hasGroup = free.some((id) => (objects.get(id) ?? notes.get(id))?.group !== undefined)
    const isHeld = commands.isHeld()
    const entries: MenuEntry[] = ['separator']
    if (free.length > 1)
      entries.push({ id: 'group', label: t('board.selection.group'), icon: Group, onSelect: commands.group })
    if (hasGroup)
      entries.push({
        id: 'ungroup',
        label: t('board.selection.ungroup'),
        icon: Ungroup,
        onSelect: commands.ungroup,
      })
    if (commands.mayLock())
      entries.push({
        id: 'lock',
        label: t(isHeld ? 'board.selection.unlock' : 'board.selection.lock'),
        icon: isHeld ? LockOpen : Lock,
        onSelect: commands.toggleLock,
      })
    entries.push(
      { id: 'front', label: t('board.selection.front'), icon: BringToFront, onSelect: commands.toFront },
      { id: 'forward', label: t('board.selection.forward'), icon: MoveUp, onSelect: commands.forward },
      { id: 'backward', label: t('board.selection.backward'), icon: MoveDown, onSelect: commands.backward },
      { id: 'back', label: t('board.selection.back'), icon: SendToBack, onSelect: commands.toBack },
    )
    entries.push(...shape(free))
    return free.length > 1 ? [...entries, ...lines(free.length)] : entries
  }

  function shape(ids: readonly string[]): readonly MenuEntry[] {
    const { sizes, turns } = commands.canReshape(ids)
    const entries: MenuEntry[] = []
    if (sizes)
      entries.push(
        { id: 'larger', label: t('board.reshape.larger'), icon: Maximize2, onSelect: commands.larger },
        { id: 'smaller', label: t('board.reshape.smaller'), icon: Minimize2, onSelect: commands.smaller },
      )
    if (turns)
      entries.push(
        {
          id: 'turn-right',
          label: t('board.reshape.turnRight'),
          icon: RotateCw,
          onSelect: () => commands.turnBy(1),
        },
        {
          id: 'turn-left',
          label: t('board.reshape.turnLeft'),
          icon: RotateCcw,
          onSelect: () => commands.turnBy(-1),
        },
      )
    return entries.length === 0 ? [] : ['separator', ...entries]
  }

  function lines(count: number): readonly MenuEntry[] {
    const align = ALIGN.map(({ id, label, icon }) => ({
      id,
      label: t(label),
      icon,
      onSelect: () => commands.align(id),
    }))
    const spread = SPREAD.map(({ id, label, icon }) => ({
      id,
      label: t(label),
      icon,
      onSelect: () => commands.distribute(id),
    }))
    return [
      'separator',
      { heading: t('board.selection.arrange') },
      { id: 'tidy', label: t('board.selection.tidy'), icon: LayoutGrid, onSelect: commands.tidyUp },
      ...align,
      ...(count > 2 ? spread : []),
    ]
  }
}

const ALIGN = [
  { id: 'left', label: 'board.selection.alignLeft', icon: AlignStartVertical },
  { id: 'centre', label: 'board.selection.alignCentre', icon: AlignCenterVertical },
  { id: 'right', label: 'board.selection.alignRight', icon: AlignEndVertical },
  { id: 'top', label: 'board.selection.alignTop', icon: AlignStartHorizontal },
  { id: 'middle', label: 'board.selection.alignMiddle', icon: AlignCenterHorizontal },
  { id: 'bottom', label: 'board.selection.alignBottom', icon: AlignEndHorizontal },
] as const

const SPREAD = [
  {
    id: 'horizontal',
    label: 'board.selection.distributeHorizontal',
    icon: AlignHorizontalSpaceBetween,
  },
  { id: 'vertical', label: 'board.selection.distributeVertical', icon: AlignVerticalSpaceBetween },
] as const
