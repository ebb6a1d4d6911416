import { bottomOf } from '@brownpaper/shared/geometry/rect'
import { isRowKind, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { useCallback, useState } from 'react'
import { useLaneTools } from '../lane-tools.ts'
import { moveMomentBy } from '../move-moment.ts'
import { freePlace } from '../paper/paper-spot.ts'
import { useTreeActions } from './tree/use-tree-actions.ts'

/** What was made just now in the list, and the ways to make more. */
export type OutlineFresh = {
  /** A note, moment, word or thing that takes the keyboard. */
  readonly id: string | undefined
  readonly forget: () => void
  /** Its line takes the keyboard. */
  readonly show: (id: string) => void
  /** A plain note goes on free paper. */
  readonly addNote: (kind: NoteKind, moment: string | undefined) => void
  readonly addMoment: (phase: string, before?: string) => void
  readonly addWord: (moment: string) => void
  /** Something on free paper. */
  readonly addThing: (type: 'text' | 'shape' | 'frame') => void
  readonly addEmoji: (emoji: string) => void
  readonly moveMoment: (moment: string, way: 1 | -1) => void
}

export function useFresh(): OutlineFresh {
  const { actions, view } = useLaneTools()
  const things = useTreeActions()
  const [id, setId] = useState<string>()
  const forget = useCallback(() => setId(undefined), [])
  return {
    id,
    forget,
    show: setId,
    addNote(kind, moment) {
      const { layout } = view.current()
      const place = () => freePlace(layout, { x: 0, y: bottomOf(layout.curve.area) + 36 })
      const isInCell = isRowKind(kind) && moment !== undefined
      setId(actions.addNote(kind, isInCell ? { at: 'cell', moment } : { at: 'paper', ...place() }))
    },
    addMoment: (phase, before) => setId(actions.addMoment({ phase, before })),
    addWord: (moment) => setId(actions.addWord(moment, { dx: 0, dy: -64 })),
    addThing: (type) => setId(things.addThing(type)),
    addEmoji: (emoji) => void things.addEmoji(emoji),
    moveMoment: (moment, way) => moveMomentBy(actions, view.current().layout, moment, way),
  }
}
