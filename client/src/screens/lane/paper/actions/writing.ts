import { isRowKind, NOTE_KINDS, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import type { Chord } from '../../keys/chords.ts'
import type { LanePaper } from '../lane-paper.ts'
import { type ActionParts, canWrite, hasSelection, type PaperAction } from './action.ts'

const noteKeys: Readonly<Record<NoteKind, Chord>> = {
  trigger: '1',
  action: '2',
  pain: '3',
  improvement: '4',
  plain: '5',
}

export const writingActions: readonly PaperAction[] = [
  ...NOTE_KINDS.map(
    (kind): PaperAction => ({
      id: `note-${kind}`,
      group: 'writing',
      keys: [noteKeys[kind]],
      when: canWrite,
      run: ({ paper }) => paper.commands.addNote(kind),
    }),
  ),
  {
    id: 'note',
    group: 'writing',
    keys: ['N', 'S'],
    when: canWrite,
    run: ({ paper }) => paper.commands.addNote(kindHere(paper)),
  },
  {
    id: 'edit',
    group: 'writing',
    keys: ['Enter', 'F2'],
    when: (parts) => canWrite(parts) && (hasSelection(parts) || parts.paper.store.get().spot !== undefined),
    run: ({ paper }) => paper.commands.enter(),
  },
  { id: 'next-cell', group: 'writing', keys: ['Tab'], keysAre: "another's" },
  { id: 'below', group: 'writing', keys: ['Mod+Enter'], keysAre: "another's" },
  {
    id: 'moment',
    group: 'writing',
    keys: ['M'],
    when: canWrite,
    run: ({ paper }) => paper.commands.addMomentAfterSpot(),
  },
  {
    id: 'word',
    group: 'writing',
    keys: ['W'],
    when: canWrite,
    run: ({ paper }) => paper.commands.addWordHere(),
  },
  {
    id: 'score',
    group: 'writing',
    keys: ['0', '1', '2', '3', '-', '=', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    scope: 'curve',
    when: canWrite,
    isByKeyOnly: true,
    run: score,
  },
  { id: 'type-in', group: 'writing', keys: [], when: canWrite, run: ({ screen }) => screen.onTypeIn() },
  { id: 'score-all', group: 'writing', keys: [], when: canWrite, run: ({ screen }) => screen.onRun() },
  {
    id: 'royal',
    group: 'writing',
    keys: [],
    when: (parts) => canWrite(parts) && parts.paper.store.get().spot !== undefined,
    run({ paper, screen }) {
      const { spot } = paper.store.get()
      if (spot !== undefined) screen.onRoyal(spot.moment)
    },
  },
]

/** The kind of the row one is in, or of the note one has picked. */
function kindHere({ commands, store, board }: LanePaper): NoteKind {
  const { spot } = store.get()
  if (spot !== undefined && isRowKind(spot.row)) return spot.row
  const [id] = commands.selectedNotes()
  const object = id === undefined ? undefined : board.object(id)
  const style = object?.type === 'note' ? object.style : undefined
  return NOTE_KINDS.find((kind) => kind === style) ?? 'trigger'
}

const BY: Readonly<Record<string, 1 | -1>> = { '=': 1, '-': -1, 'Shift+ArrowUp': 1, 'Shift+ArrowDown': -1 }

/** A digit is the score itself, a sign or an arrow one higher or lower. */
function score({ paper: { commands, store } }: ActionParts, chord: Chord | undefined) {
  const { spot } = store.get()
  if (spot === undefined || chord === undefined) return
  const by = BY[chord]
  if (by === undefined) commands.setScore(spot.moment, Number(chord))
  else commands.nudgeScore(spot.moment, by)
}
