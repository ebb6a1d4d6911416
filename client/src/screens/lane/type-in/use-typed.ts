import { byOrder } from '@brownpaper/shared/base/order'
import { tellLane } from '@brownpaper/shared/journey/lane-story'
import { noteNumbers } from '@brownpaper/shared/lane/note-numbers'
import { type Known, readTyped, type TypedPlan, type Usual } from '@brownpaper/shared/typed/read-typed'
import { useDeferredValue, useMemo, useState } from 'react'
import { localStore } from '../../../platform/storage.ts'
import { useSession } from '../../../state/use-session.ts'
import { useAll } from '../../../state/use-table.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'

/** What is typed over, kept on this device until it hangs: an hour of typing is not lost to a closed lid. */
export function useTyped() {
  const { workshopId } = useSession()
  const { handle } = useLaneTools()
  const key = `typed.${workshopId}.${handle.laneId}`
  const [text, setText] = useState(() => localStore.get(key) ?? '')
  const [usual, setUsual] = useState<Usual>('action')
  const known = useKnown()
  const read = useDeferredValue(text)
  const plan = useMemo(() => readTyped(read, known, { usual }), [read, known, usual])
  return {
    text,
    setText(next: string) {
      setText(next)
      if (next.trim() === '') localStore.remove(key)
      else localStore.set(key, next)
    },
    usual,
    setUsual,
    known,
    plan,
    /** Of the very last letter, for who presses the button while a long text is still being read. */
    readNow: (): TypedPlan => readTyped(text, known, { usual }),
  }
}

/** What typed lines may speak of: the preparation's words, and what hangs on the lane. */
function useKnown(): Known {
  const { document, workshop } = useLaneTools()
  const { layout } = useSnapshot()
  const phases = useAll(workshop.tables.phases, byOrder)
  const channels = useAll(workshop.tables.channels, byOrder)
  const brandValues = useAll(workshop.tables.brandValues, byOrder)
  const notes = useAll(document.tables.notes)
  const moments = useAll(document.tables.moments)
  const numbers = useMemo(() => noteNumbers(layout), [layout])
  return useMemo(
    () => ({
      phases,
      channels,
      brandValues,
      moments: tellLane(
        { notes: [], moments, scores: [] },
        phases.map(({ id }) => id),
      ).moments,
      ideas: notes.flatMap(({ id, kind, text }) =>
        kind === 'improvement' ? [{ id, text, number: numbers.get(id) }] : [],
      ),
    }),
    [phases, channels, brandValues, notes, moments, numbers],
  )
}
