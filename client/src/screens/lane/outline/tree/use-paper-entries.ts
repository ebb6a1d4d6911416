import { Copy, CopyPlus, ExternalLink, ImageDown, Palette, Trash2 } from 'lucide-react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { copyText } from '../../../../platform/clipboard.ts'
import type { MenuEntry } from '../../../../ui/menu.tsx'
import { useLaneTools } from '../../lane-tools.ts'
import { copyAsImage } from '../../paper/finding/copy-as-image.ts'
import type { LanePaper } from '../../paper/lane-paper.ts'
import { copyFromMenu } from '../../paper/paper-clipboard.ts'
import { useArrangeEntries, useSameKindEntry } from '../../paper/use-thing-entries.ts'

/** What has a colour, a line or a size to choose. */
const HAS_LOOK: ReadonlySet<string> = new Set(['text', 'stroke', 'shape', 'connector', 'frame'])

/** What the paper offers for what is chosen: the same commands, from the list. */
export function usePaperEntries(paper: LanePaper, onLook: () => void, onSameKind?: () => void) {
  const { t } = useTranslation()
  const { document, canWrite } = useLaneTools()
  const { commands } = paper
  const arrange = useArrangeEntries(paper)
  const sameKind = useSameKindEntry(paper, onSameKind)
  const { objects } = document.tables

  function toCopy(ids: readonly string[]): readonly MenuEntry[] {
    const [only] = ids
    const host = ids.length === 1 && only !== undefined ? commands.hostOf(only) : ''
    return [
      ...(host === '' || only === undefined
        ? []
        : [
            {
              id: 'open',
              label: t('board.selection.openLink', { host }),
              icon: ExternalLink,
              onSelect: () => commands.openLink(only),
            },
          ]),
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
      sameKind,
    ]
  }

  /** Together, fast, in the stack, in line; and how it looks. */
  function toArrange(ids: readonly string[]): readonly MenuEntry[] {
    if (!canWrite) return []
    const hasLook = ids.some((id) => HAS_LOOK.has(objects.get(id)?.type ?? ''))
    return [
      ...arrange(ids),
      ...(hasLook ? [{ id: 'look', label: t('board.selection.look'), icon: Palette, onSelect: onLook }] : []),
    ]
  }

  /** For things of several kinds, of which a menu of notes would do only the half. */
  const toKeepOrNot = (): readonly MenuEntry[] => [
    'separator',
    {
      id: 'duplicate',
      label: t('board.selection.duplicate'),
      icon: CopyPlus,
      onSelect: commands.duplicateSelection,
    },
    {
      id: 'remove',
      label: t('board.selection.remove'),
      icon: Trash2,
      danger: true,
      onSelect: commands.removeSelection,
    },
  ]

  return { toCopy, toArrange, toKeepOrNot }
}
