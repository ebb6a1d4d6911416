import type { Chord } from '../../keys/chords.ts'
import type { PaperTool } from '../paper-state.ts'
import { type ActionId, canWrite, type PaperAction } from './action.ts'

/** Tools that make something, with their keys. */
const making: readonly (readonly [id: ActionId & PaperTool, ...keys: Chord[]])[] = [
  ['pen', 'P', 'D'],
  ['highlighter', 'Shift+P', 'Shift+D'],
  ['eraser', 'E'],
  ['text', 'T'],
  ['rectangle', 'R'],
  ['ellipse', 'O'],
  ['diamond'],
  ['triangle'],
  ['line', 'L'],
  ['arrow', 'A'],
  ['connector', 'X'],
  ['frame', 'F'],
  ['emoji'],
]

export const toolActions: readonly PaperAction[] = [
  { id: 'select', group: 'tools', keys: ['V'], run: ({ paper }) => paper.commands.setTool('select') },
  { id: 'hand', group: 'tools', keys: ['H'], run: ({ paper }) => paper.commands.setTool('hand') },
  { id: 'pan', group: 'tools', keys: ['Space'], keysAre: "another's" },
  ...making.map(
    ([id, ...keys]): PaperAction => ({
      id,
      group: 'tools',
      keys,
      when: canWrite,
      run: ({ paper }) => paper.commands.setTool(id),
    }),
  ),
  {
    id: 'comment',
    group: 'tools',
    keys: ['C'],
    when: canWrite,
    run: ({ paper }) => paper.commands.commentHere(),
  },
  { id: 'link', group: 'tools', keys: [], when: canWrite, run: ({ paper }) => paper.commands.newLink() },
  {
    id: 'keep-tool',
    group: 'tools',
    keys: ['Q'],
    when: canWrite,
    run: ({ paper }) => paper.commands.toggleKeepTool(),
  },
]
