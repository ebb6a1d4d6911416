import '../../../../i18n/later/hands.ts'
import '../../../../i18n/later/levels.ts'
import { bottomOf } from '@brownpaper/shared/geometry/rect'
import { isRowKind, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { showToast } from '../../../../ui/toast.tsx'
import { useLaneTools } from '../../lane-tools.ts'
import { moveMomentBy } from '../../move-moment.ts'
import { freePlace } from '../../paper/paper-spot.ts'
import { useBoardActions } from '../../use-board-actions.ts'
import { useMomentName } from '../../use-lane-words.ts'
import { stepNote, type Way } from '../step-note.ts'
import type { TreeRow } from './tree-rows.ts'
import { usePlaceWords } from './use-row-words.ts'

export type TreeActions = ReturnType<typeof useTreeActions>

/** What one does to a line of the list; what is made answers its key, and every outcome one does not see is said. */
export function useTreeActions() {
  const { t } = useTranslation()
  const { document, actions, view, announcer, canWrite, withScorer } = useLaneTools()
  const { things } = useBoardActions()
  const nameOf = useMomentName()
  const placeWords = usePlaceWords()
  const { notes, words, moments, objects } = document.tables
  const layout = () => view.current().layout

  /** The moment a line belongs to; undefined on free paper and on headings. */
  function momentOf({ what, id }: Pick<TreeRow, 'what' | 'id'>): string | undefined {
    if (what === 'moment' || what === 'channel' || what === 'score') return id
    if (what === 'evidence') return id === '' ? undefined : id
    if (what === 'word') return words.get(id)?.moment
    const place = what === 'note' ? notes.get(id)?.place : undefined
    return place?.at === 'cell' ? place.moment : undefined
  }

  function addNote(kind: NoteKind, row: TreeRow | undefined): string | undefined {
    if (!canWrite) return undefined
    const moment = (row && momentOf(row)) ?? layout().columns[0]?.moment
    if (isRowKind(kind) && moment !== undefined) return actions.addNote(kind, { at: 'cell', moment })
    const { area } = layout().curve
    const at = freePlace(layout(), { x: 0, y: bottomOf(area) + 36 })
    return actions.addNote(kind, { at: 'paper', ...at })
  }

  /** Something to write in on free paper, where there is room. */
  function addThing(type: 'text' | 'shape' | 'frame'): string | undefined {
    if (!canWrite) return undefined
    const box = roomFor(SIZES[type])
    return things.addObject(type === 'shape' ? { type, form: 'rectangle', box } : { type, box })
  }

  function addEmoji(emoji: string): string | undefined {
    if (!canWrite) return undefined
    const id = things.addObject({ type: 'emoji', emoji, box: roomFor(SIZES.emoji) })
    if (id !== undefined) announcer.say(t('outline.placed', { name: emoji }))
    return id
  }

  function roomFor(size: { readonly width: number; readonly height: number }) {
    const wanted = { x: 0, y: bottomOf(layout().curve.area) + 36 }
    // A connection has no box of its own.
    const there = objects.all().flatMap(({ type, box }) => (type === 'connector' ? [] : [box]))
    return { ...freePlace(layout(), wanted, there), ...size }
  }

  /** One more like this, right under it. */
  function addAgain(row: TreeRow): string | undefined {
    const note = row.what === 'note' ? notes.get(row.id) : undefined
    if (!canWrite || note === undefined) return undefined
    const { place, kind } = note
    if (place.at === 'paper') return addNote(kind, row)
    const index = (layout().cells.get(`${place.moment}/${kind}`)?.indexOf(row.id) ?? -1) + 1
    return actions.addNote(kind, { at: 'cell', moment: place.moment, index })
  }

  /** Whether it is locked for who is here, or another's; then it says so. */
  function isHeld(id: string): boolean {
    const isHeld = things.heldAmong([id]).length > 0
    const why = things.isTheirs(id) ? t('levels.notYours') : t('outline.isLocked')
    if (isHeld) showToast({ text: why, key: 'paper' })
    return isHeld
  }

  /** Answers whether there was anywhere to go. */
  function push(row: TreeRow, way: Way): boolean {
    if (!canWrite) return false
    if (row.what === 'moment') {
      moveMomentBy(actions, layout(), row.id, way === 'up' || way === 'left' ? -1 : 1)
      const column = layout().columnOf.get(row.id)
      const phase = layout().blocks.find((block) => block.phase === column?.phase)?.name ?? ''
      announcer.say(t('outline.momentMoved', { number: column?.number ?? 0, phase }))
      return true
    }
    const note = row.what === 'note' ? notes.get(row.id) : undefined
    if (row.what === 'object' || note?.place.at === 'paper') return nudge(row.id, way)
    const move = note && stepNote(layout(), note, way)
    if (move === undefined || isHeld(row.id)) return false
    actions.moveNotes([move])
    announcer.say(placeWords(row.id) ?? '')
    return true
  }

  /** A little over free paper. */
  function nudge(id: string, way: Way): boolean {
    if (isHeld(id)) return false
    const { x, y } = WAYS[way]
    things.nudge([id], x * NUDGE, y * NUDGE)
    announcer.say(t(`outline.nudged.${way}`))
    return true
  }

  /** Answers whether it is something one can throw away. */
  function remove(row: TreeRow, name: string): boolean {
    if (!canWrite) return false
    const { id } = row
    const run = {
      note: [() => things.removeThings([id]), () => things.restoreThings([id])],
      word: [() => actions.removeWords([id]), () => actions.restoreWords([id])],
      moment: [() => actions.removeMoment(id), () => actions.restoreMoment(id)],
      object: [() => things.removeThings([id]), () => things.restoreThings([id])],
    }[row.what as string]
    const [take, bringBack] = run ?? []
    if (take === undefined || bringBack === undefined || isHeld(id)) return false
    take()
    showToast({
      text: row.what === 'moment' ? t('hands.moment.removed') : t('outline.removed', { name }),
      key: 'removed',
      action: { label: t('hands.tools.undo'), onPress: bringBack },
    })
    return true
  }

  /** Answers whether there was a step to take. */
  function step(way: 'undo' | 'redo'): boolean {
    const { history } = document
    if (!canWrite || !(way === 'undo' ? history.canUndo : history.canRedo)) return false
    const { leftAlone } = history[way]()
    if (leftAlone > 0) showToast({ text: t('hands.note.leftAlone', { count: leftAlone }), key: 'paper' })
    else announcer.say(t(way === 'undo' ? 'outline.undone' : 'outline.redone'))
    return true
  }

  function setScore(moment: string, value: number) {
    if (canWrite) withScorer((member) => actions.setScore(moment, member, value))
  }

  function nudgeScore(moment: string, by: 1 | -1) {
    if (!canWrite) return
    withScorer((member) => {
      const own = view.current().scores.get(moment)?.own.get(member)?.value ?? 0
      actions.setScore(moment, member, Math.min(3, Math.max(-3, own + by)))
    })
  }

  return {
    momentOf,
    addNote,
    addAgain,
    addThing,
    addEmoji,
    addMoment: (phase: string, before?: string) => `head:${actions.addMoment({ phase, before })}`,
    addWord: (moment: string) => `word:${actions.addWord(moment, { dx: 0, dy: -64 })}`,
    push,
    remove,
    step,
    setScore,
    nudgeScore,
    duplicate: (row: TreeRow) =>
      row.what === 'note' && canWrite ? actions.duplicateNotes([row.id])[0] : undefined,
    momentName: (id: string) => nameOf(moments.get(id)?.name),
  }
}

/** Paper units. */
const SIZES = {
  text: { width: 280, height: 29 },
  shape: { width: 200, height: 120 },
  frame: { width: 520, height: 360 },
  emoji: { width: 72, height: 72 },
} as const

/** Paper units. */
const NUDGE = 24

const WAYS: Readonly<Record<Way, { readonly x: number; readonly y: number }>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
}
