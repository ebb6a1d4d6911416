import { i18n } from '../../../../i18n/i18n.ts'
import { copyText } from '../../../../platform/clipboard.ts'
import type { Chord } from '../../keys/chords.ts'
import { copyFromMenu, pasteFromMenu } from '../paper-clipboard.ts'
import type { Direction } from '../paper-spot.ts'
import { canWrite, hasSelection, type PaperAction } from './action.ts'

const canChange: NonNullable<PaperAction['when']> = (parts) => canWrite(parts) && hasSelection(parts)

export const arrangingActions: readonly PaperAction[] = [
  {
    id: 'walk',
    group: 'arranging',
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    isByKeyOnly: true,
    run: ({ paper }, chord) => withDirection(chord, paper.commands.step),
  },
  {
    id: 'push',
    group: 'arranging',
    keys: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
    when: canWrite,
    isByKeyOnly: true,
    run: ({ paper }, chord) => withDirection(chord, paper.commands.push),
  },
  { id: 'select-all', group: 'arranging', keys: ['Mod+A'], run: ({ paper }) => paper.commands.selectAll() },
  {
    id: 'copy',
    group: 'arranging',
    keys: ['Mod+C'],
    keysAre: "another's",
    when: hasSelection,
    run: ({ paper }) => void copyFromMenu(paper, copyText),
  },
  {
    id: 'cut',
    group: 'arranging',
    keys: ['Mod+X'],
    keysAre: "another's",
    when: canChange,
    run: ({ paper }) => {
      if (copyFromMenu(paper, copyText)) paper.commands.removeSelection()
    },
  },
  {
    id: 'paste',
    group: 'arranging',
    keys: ['Mod+V'],
    keysAre: "another's",
    when: canWrite,
    run: ({ paper, host }) => {
      if (!pasteFromMenu(paper)) host.say(i18n.t('lane.note.pasteByKey'))
    },
  },
  {
    id: 'duplicate',
    group: 'arranging',
    keys: ['Mod+D'],
    when: canChange,
    run: ({ paper }) => paper.commands.duplicateSelection(),
  },
  {
    id: 'remove',
    group: 'arranging',
    keys: ['Delete', 'Backspace'],
    when: canChange,
    run: ({ paper }) => paper.commands.removeSelection(),
  },
  {
    id: 'undo',
    group: 'arranging',
    keys: ['Mod+Z'],
    when: canWrite,
    run: ({ paper }) => paper.commands.undo(),
  },
  {
    id: 'redo',
    group: 'arranging',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: canWrite,
    run: ({ paper }) => paper.commands.redo(),
  },
  {
    id: 'escape',
    group: 'arranging',
    keys: ['Escape'],
    isByKeyOnly: true,
    run: ({ paper }) => paper.commands.escape(),
  },
  { id: 'menu', group: 'arranging', keys: ['Shift+F10'], keysAre: "another's" },
]

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

function withDirection(chord: Chord | undefined, then: (direction: Direction) => void) {
  const direction = DIRECTIONS[chord?.split('+').at(-1) ?? '']
  if (direction !== undefined) then(direction)
}
