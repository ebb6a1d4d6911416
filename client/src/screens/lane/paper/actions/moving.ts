import '../../../../i18n/later/hands.ts'
import type { Point } from '@brownpaper/shared/geometry/rect'
import { i18n } from '../../../../i18n/i18n.ts'
import { copyText } from '../../../../platform/clipboard.ts'
import { ARROWS, type Chord } from '../../keys/chords.ts'
import { copyFromMenu, pasteFromMenu } from '../paper-clipboard.ts'
import type { Direction } from '../paper-spot.ts'
import { canWrite, hasSelection, type PaperAction } from './action.ts'
import { withDirection } from './directions.ts'

const canChange: NonNullable<PaperAction['when']> = (parts) => canWrite(parts) && hasSelection(parts)

export const movingActions: readonly PaperAction[] = [
  {
    id: 'walk',
    group: 'moving',
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    isByKeyOnly: true,
    run: ({ paper }, chord) => withDirection(chord, paper.commands.step),
  },
  {
    id: 'push',
    group: 'moving',
    keys: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
    when: canWrite,
    isByKeyOnly: true,
    run: ({ paper }, chord) => withDirection(chord, paper.commands.push),
  },
  {
    id: 'nudge',
    group: 'moving',
    keys: [...ARROWS, ...ARROWS.map((arrow): Chord => `Shift+${arrow}`)],
    scope: 'free',
    when: canChange,
    isByKeyOnly: true,
    run: ({ paper }, chord) => {
      const far = chord?.startsWith('Shift+') ? 10 : 1
      withDirection(chord, (direction) => {
        const { x, y } = WAYS[direction]
        paper.commands.nudge(x * far, y * far)
      })
    },
  },
  {
    id: 'beside',
    group: 'moving',
    keys: ['Mod+ArrowLeft', 'Mod+ArrowRight', 'Mod+ArrowUp', 'Mod+ArrowDown'],
    isByKeyOnly: true,
    run: ({ paper }, chord) => withDirection(chord, paper.commands.step),
  },
  {
    id: 'select-kind',
    group: 'moving',
    keys: [],
    when: hasSelection,
    run: ({ paper }) => paper.commands.selectSameKind(),
  },
  { id: 'select-all', group: 'moving', keys: ['Mod+A'], run: ({ paper }) => paper.commands.selectAll() },
  {
    id: 'copy',
    group: 'moving',
    keys: ['Mod+C'],
    keysAre: "another's",
    when: hasSelection,
    run: ({ paper }) => void copyFromMenu(paper, copyText),
  },
  {
    id: 'cut',
    group: 'moving',
    keys: ['Mod+X'],
    keysAre: "another's",
    when: canChange,
    run: ({ paper }) => {
      if (copyFromMenu(paper, copyText)) paper.commands.removeSelection()
    },
  },
  {
    id: 'paste',
    group: 'moving',
    keys: ['Mod+V'],
    keysAre: "another's",
    when: canWrite,
    run: ({ paper, host }) => {
      if (!pasteFromMenu(paper)) host.say(i18n.t('hands.note.pasteByKey'))
    },
  },
  {
    id: 'duplicate',
    group: 'moving',
    keys: ['Mod+D'],
    when: canChange,
    run: ({ paper }) => paper.commands.duplicateSelection(),
  },
  {
    id: 'remove',
    group: 'moving',
    keys: ['Delete', 'Backspace'],
    when: canChange,
    run: ({ paper }) => paper.commands.removeSelection(),
  },
  {
    id: 'undo',
    group: 'moving',
    keys: ['Mod+Z'],
    when: canWrite,
    run: ({ paper }) => paper.commands.undo(),
  },
  {
    id: 'redo',
    group: 'moving',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: canWrite,
    run: ({ paper }) => paper.commands.redo(),
  },
  {
    id: 'escape',
    group: 'moving',
    keys: ['Escape'],
    isByKeyOnly: true,
    run: ({ paper }) => paper.commands.escape(),
  },
  { id: 'menu', group: 'moving', keys: ['Shift+F10'], keysAre: "another's" },
]

const WAYS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}
