import { type ActionParts, canWrite, hasSelection, type PaperAction } from './action.ts'

const canChange = (parts: ActionParts) => canWrite(parts) && hasSelection(parts)
const hasSeveral = (parts: ActionParts) => canWrite(parts) && parts.paper.board.selection.size > 1

/** Together, fast, in the stack, in line. */
export const arrangingActions: readonly PaperAction[] = [
  {
    id: 'group',
    group: 'arranging',
    keys: ['Mod+G'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.group(),
  },
  {
    id: 'ungroup',
    group: 'arranging',
    keys: ['Mod+Shift+G'],
    when: canChange,
    run: ({ paper }) => paper.commands.ungroup(),
  },
  {
    id: 'lock',
    group: 'arranging',
    keys: ['Mod+Shift+L'],
    when: (parts) => canChange(parts) && parts.host.mayLock,
    run: ({ paper }) => paper.commands.toggleLock(),
  },
  {
    id: 'front',
    group: 'arranging',
    keys: [']'],
    when: canChange,
    run: ({ paper }) => paper.commands.toFront(),
  },
  {
    id: 'back',
    group: 'arranging',
    keys: ['['],
    when: canChange,
    run: ({ paper }) => paper.commands.toBack(),
  },
  {
    id: 'forward',
    group: 'arranging',
    keys: ['Mod+]'],
    when: canChange,
    run: ({ paper }) => paper.commands.forward(),
  },
  {
    id: 'backward',
    group: 'arranging',
    keys: ['Mod+['],
    when: canChange,
    run: ({ paper }) => paper.commands.backward(),
  },
  {
    id: 'align-left',
    group: 'arranging',
    keys: ['Alt+A', 'Mod+Shift+ArrowLeft'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.align('left'),
  },
  {
    id: 'align-right',
    group: 'arranging',
    keys: ['Alt+D', 'Mod+Shift+ArrowRight'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.align('right'),
  },
  {
    id: 'align-top',
    group: 'arranging',
    keys: ['Alt+W', 'Mod+Shift+ArrowUp'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.align('top'),
  },
  {
    id: 'align-bottom',
    group: 'arranging',
    keys: ['Alt+S', 'Mod+Shift+ArrowDown'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.align('bottom'),
  },
  {
    id: 'align-centre',
    group: 'arranging',
    keys: ['Alt+H'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.align('centre'),
  },
  {
    id: 'align-middle',
    group: 'arranging',
    keys: ['Alt+V'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.align('middle'),
  },
  {
    id: 'distribute-across',
    group: 'arranging',
    keys: ['Alt+Shift+H'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.distribute('horizontal'),
  },
  {
    id: 'distribute-down',
    group: 'arranging',
    keys: ['Alt+Shift+V'],
    when: hasSeveral,
    run: ({ paper }) => paper.commands.distribute('vertical'),
  },
  { id: 'tidy', group: 'arranging', keys: [], when: hasSeveral, run: ({ paper }) => paper.commands.tidyUp() },
]
