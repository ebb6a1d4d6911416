import '../../i18n/later/hands.ts'
import {
  ArrowLeft,
  ArrowRight,
  Crown,
  FolderInput,
  Paperclip,
  Pencil,
  Smile,
  SquarePlus,
  TextCursorInput,
  Trash2,
} from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { kindIcons } from '../../look/icons.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useLaneTools, useSnapshot } from './lane-tools.ts'

export type MomentEntryParts = {
  readonly moment: string
  /** Each left out where the screen offers it in another way. */
  readonly onRename?: () => void
  readonly onChannel?: () => void
  readonly onScore?: () => void
  readonly onWord?: () => void
  readonly onRoyal: () => void
  /** One place earlier or later in the journey. */
  readonly onMove: (way: 1 | -1) => void
  /** A new moment in a phase, before another one or at its end. */
  readonly onAdd: (phase: string, before: string | undefined) => void
}

/** What one can do with a moment, for its menu on the paper and in the list. */
export function useMomentEntries(): (parts: MomentEntryParts) => readonly MenuEntry[] {
  const { t } = useTranslation()
  const { actions, document, door } = useLaneTools()
  const { layout, phases } = useSnapshot()
  return ({ moment, onRename, onChannel, onScore, onWord, onRoyal, onMove, onAdd }) => {
    const block = layout.blocks.find((one) => one.moments.includes(moment))
    const phase = block?.phase
    const at = block?.moments.indexOf(moment) ?? 0
    const number = layout.columnOf.get(moment)?.number ?? 0
    const isRoyal = document.tables.moments.get(moment)?.royal !== undefined
    const adding: readonly MenuEntry[] =
      phase === undefined
        ? []
        : [
            {
              id: 'before',
              label: t('hands.moment.addBefore'),
              icon: SquarePlus,
              onSelect: () => onAdd(phase, moment),
            },
            {
              id: 'after',
              label: t('hands.moment.addAfter'),
              icon: SquarePlus,
              onSelect: () => onAdd(phase, block?.moments[at + 1]),
            },
          ]
    return [
      ...entry('rename', t('hands.moment.rename'), Pencil, onRename),
      ...entry('channel', t('hands.moment.channel'), kindIcons.channel, onChannel),
      ...entry('score', t('hands.moment.score'), Smile, onScore),
      ...entry('word', t('hands.moment.word'), TextCursorInput, onWord),
      {
        id: 'evidence',
        label: t('hands.moment.evidence'),
        icon: Paperclip,
        onSelect: () => door.set({ shown: moment }),
      },
      ...entry(
        'move-evidence',
        t('evidence.move.ofMoment'),
        FolderInput,
        (layout.evidence.get(moment)?.ids.length ?? 0) === 0
          ? undefined
          : () => door.set({ moving: { moment } }),
      ),
      { id: 'royal', label: t('hands.moment.royal'), icon: Crown, checked: isRoyal, onSelect: onRoyal },
      'separator',
      {
        id: 'left',
        label: t('hands.moment.earlier'),
        icon: ArrowLeft,
        disabled: number <= 1 && at === 0 && layout.blocks[0] === block,
        onSelect: () => onMove(-1),
      },
      {
        id: 'right',
        label: t('hands.moment.later'),
        icon: ArrowRight,
        disabled: layout.blocks.at(-1) === block && at === (block?.moments.length ?? 0) - 1,
        onSelect: () => onMove(1),
      },
      ...adding,
      'separator',
      {
        id: 'remove',
        label: t('hands.moment.remove'),
        icon: Trash2,
        danger: true,
        onSelect: () => {
          actions.removeMoment(moment)
          showToast({
            text: t('hands.moment.removed'),
            key: 'removed',
            action: { label: t('hands.tools.undo'), onPress: () => actions.restoreMoment(moment) },
          })
        },
      },
      ...(phases.length > 1
        ? [
            'separator' as const,
            { heading: t('hands.moment.toPhase') },
            ...phases.map(({ id, name }) => ({
              id: `phase-${id}`,
              label: name,
              checked: id === phase,
              onSelect: () => id !== phase && actions.moveMoment(moment, { phase: id }),
            })),
          ]
        : []),
    ]
  }
}

function entry(
  id: string,
  label: string,
  icon: typeof Pencil,
  onSelect: (() => void) | undefined,
): MenuEntry[] {
  return onSelect === undefined ? [] : [{ id, label, icon, onSelect }]
}
