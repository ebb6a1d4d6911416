import type { AimKey } from '../../../../canvas/board.ts'
import { ARROWS, type Chord } from '../../keys/chords.ts'
import type { PaperTool } from '../paper-state.ts'
import { type ActionId, canDraw, canWrite, type PaperAction } from './action.ts'

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
  ['frame', 'F'],
  ['emoji'],
]

const AIM_KEYS: Readonly<Partial<Record<Chord, AimKey>>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Tab: 'next',
  'Shift+Tab': 'previous',
}

export const toolActions: readonly PaperAction[] = [
  { id: 'select', group: 'tools', keys: ['V'], run: ({ paper }) => paper.commands.setTool('select') },
  { id: 'hand', group: 'tools', keys: ['H'], run: ({ paper }) => paper.commands.setTool('hand') },
  { id: 'laser', group: 'tools', keys: ['K'], run: ({ paper }) => paper.commands.setTool('laser') },
  { id: 'say', group: 'tools', keys: ['/'], run: ({ paper }) => paper.commands.say() },
  { id: 'pan', group: 'tools', keys: ['Space'], keysAre: "another's" },
  ...making.map(
    ([id, ...keys]): PaperAction => ({
      id,
      group: 'tools',
      keys,
      when: canDraw,
      run: ({ paper }) => paper.commands.setTool(id),
    }),
  ),
  {
    id: 'connector',
    group: 'tools',
    keys: ['X'],
    when: canDraw,
    run: ({ paper }) => paper.commands.connect(),
  },
  {
    id: 'connect-to',
    group: 'tools',
    keys: [...ARROWS, 'Tab', 'Shift+Tab'],
    scope: 'aiming',
    isByKeyOnly: true,
    run({ paper }, chord) {
      const key = chord && AIM_KEYS[chord]
      if (key !== undefined) paper.board.aim(key)
    },
  },
  {
    id: 'connect',
    group: 'tools',
    keys: ['Enter'],
    scope: 'aiming',
    isByKeyOnly: true,
    when: canDraw,
    run: ({ paper }) => paper.board.aim('done'),
  },
  {
    id: 'put',
    group: 'tools',
    keys: ['Enter'],
    scope: 'putting',
    isByKeyOnly: true,
    when: canWrite,
    run: ({ paper }) => paper.commands.putDown(),
  },
  {
    id: 'comment',
    group: 'tools',
    keys: ['C'],
    when: canWrite,
    run: ({ paper }) => paper.commands.commentHere(),
  },
  { id: 'link', group: 'tools', keys: [], when: canDraw, run: ({ paper }) => paper.commands.newLink() },
  {
    id: 'keep-tool',
    group: 'tools',
    keys: ['Q'],
    when: canWrite,
    run: ({ paper }) => paper.commands.toggleKeepTool(),
  },
]
