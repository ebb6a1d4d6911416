import { bottomOf, type Point, type Rect } from '@brownpaper/shared/geometry/rect'
import type { NewNote, NoteMove, NoteTarget } from '@brownpaper/shared/lane/actions'
import { type BoardClip, boardClipText, clipBoard, pasteBoard } from '@brownpaper/shared/lane/board-clip'
import type { PasteSpot } from '@brownpaper/shared/lane/clip'
import { laneSpot } from '@brownpaper/shared/lane/lane-spot'
import { LANE_SIZES, type LaneLayout } from '@brownpaper/shared/lane/layout'
import { isRowKind, type NoteKind, ROW_KINDS, type RowKind } from '@brownpaper/shared/lane/note-kind'
import { placePasted } from '@brownpaper/shared/lane/place-pasted'
import type { HistoryResult } from '@brownpaper/shared/ydoc/history'
import type { Board, Side } from '../../../canvas/board.ts'
import type { Splice } from '../../../canvas/text-splice.ts'
import { moveMomentBy } from '../move-moment.ts'
import { dropIfEmpty, typeInto } from '../typing.ts'
import type { ImageIntake } from './image-intake.ts'
import type { ImageStore } from './image-store.ts'
import { labelsWidth } from './labels-width.ts'
import { INSETS, lanePose } from './lane-pose.ts'
import type { PaperHost } from './paper-host.ts'
import { idOf, thingOf } from './paper-objects.ts'
import {
  cellForNew,
  type Direction,
  freePlace,
  noteAt,
  notesAt,
  type PaperSpot,
  rectAt,
  spotOfNote,
  stepFrom,
} from './paper-spot.ts'
import type { PaperEditing, PaperStore } from './paper-state.ts'
import { createThingCommands, isForNotes } from './thing-commands.ts'

export type PaperParts = {
  readonly images: ImageIntake
  readonly pictures: ImageStore
  readonly board: Board
  readonly store: PaperStore
  readonly host: () => PaperHost
  /** Where the pointer last was over the paper. */
  readonly pointer: () => Point | undefined
}

export type PaperCommands = ReturnType<typeof createPaperCommands>

/** Steps of a moved note on free paper, in paper units. */
const NUDGE = 10

/** What one can ask of the paper, whether by key, button or menu. */
export function createPaperCommands(parts: PaperParts) {
  const { board, store, host, pointer } = parts
  const layout = (): LaneLayout => host().view.current().layout
  const tables = () => host().document.tables

  /** The notes among what is selected. */
  const selectedNotes = () => [...board.selection].filter((id) => tables().notes.get(id) !== undefined)
  const selectedWords = () =>
    [...board.selection].flatMap((id) => {
      const thing = thingOf(id)
      return thing.what === 'word' ? [thing.id] : []
    })

  function reveal(rect: Rect | undefined) {
    // On no page there is nothing to be brought into view.
    if (rect !== undefined && board.camera.viewport.width > 0) revealRect(board, rect)
  }

  function select(ids: readonly string[]) {
    board.setSelection(ids)
    const [first] = ids
    const spot = ids.length === 1 && first !== undefined ? spotOfNote(layout(), first) : undefined
    store.set({ spot })
  }

  function goTo(spot: PaperSpot) {
    store.set({ spot })
    const note = noteAt(layout(), spot)
    board.setSelection(note === undefined ? [] : [note])
    reveal(rectAt(layout(), spot))
  }

  function edit(what: PaperEditing['what'], id: string, { isNew } = { isNew: false }) {
    if (!host().canWrite) return
    if (!tables()[TABLES[what]].mayType(id)) return host().say(host().words.notYours)
    board.cancelGesture()
    store.set({ editing: { what, id, isNew }, menu: undefined, fresh: undefined })
    if (what === 'note') {
      board.setSelection([id])
      store.set({ spot: spotOfNote(layout(), id) })
      reveal(layout().notes.get(id)?.rect)
    } else if (what === 'thing') {
      board.setSelection([id])
      store.set({ spot: undefined })
    }
    host().handle.setPresence({ typing: what === 'note' || what === 'thing' ? id : undefined })
  }

  /** Ends typing; what was made just now and stayed empty leaves no trace. */
  function leave() {
    const { editing } = store.get()
    if (editing === undefined) return
    store.set({ editing: undefined })
    host().handle.setPresence({ typing: undefined })
    host().document.history.endBurst()
    if (!editing.isNew || editing.what === 'head') return
    const { id } = editing
    // A frame without a name or a shape without words is something all the same.
    if (editing.what === 'thing') {
      if (tables().objects.get(id)?.type === 'text')
        dropIfEmpty(host().document, 'objects', id, () => host().things.removeThings([id]))
      return
    }
    if (editing.what === 'note')
      dropIfEmpty(host().document, 'notes', id, () => host().actions.removeNotes([id]))
    else dropIfEmpty(host().document, 'words', id, () => host().actions.removeWords([id]))
  }

  /** What one is kept to may be another: tools and fields that are no longer for who is here are put away. */
  function obey() {
    const { editing, tool } = store.get()
    if (editing !== undefined && !tables()[TABLES[editing.what]].mayType(editing.id)) leave()
    if (!host().mayDraw && !isForNotes(tool)) things.setTool('select')
  }

  function startNote(kind: NoteKind, to: NoteTarget) {
    leave()
    const id = host().actions.addNote(kind, to)
    edit('note', id, { isNew: true })
  }

  /** A new note of a kind where it makes sense, ready to type in. A lane without moments gets its first one. */
  function addNote(kind: NoteKind) {
    if (!host().canWrite) return
    leave()
    if (!isRowKind(kind)) return startNote(kind, { at: 'paper', ...placeForPlain() })
    const { spot } = store.get()
    const moment = cellForNew(layout(), kind, { spot, visible: board.camera.visible })
    if (moment === undefined) return addFirstMoment()
    const isHere = spot?.row === kind && spot.moment === moment
    const index = isHere && notesAt(layout(), spot).length > 0 ? spot.index + 1 : undefined
    startNote(kind, { at: 'cell', moment, index })
  }

  function placeForPlain(): Point {
    const { spot } = store.get()
    const at = pointer()
    if (at !== undefined && laneSpot(layout(), at).at === 'paper') {
      return { x: at.x - LANE_SIZES.column / 2, y: at.y - LANE_SIZES.note / 2 }
    }
    const column = spot === undefined ? undefined : layout().columnOf.get(spot.moment)
    const x = column?.x ?? Math.max(0, board.camera.visible.x + 24)
    return freePlace(layout(), { x, y: bottomOf(layout().curve.area) + 36 })
  }

  function addFirstMoment() {
    const phase = layout().blocks.find((block) => block.phase !== undefined)?.phase
    if (phase !== undefined) addMoment(phase)
  }

  /** A new moment at the end of a phase or before another moment, ready to be named. */
  function addMoment(phase: string, before?: string) {
    if (!host().canWrite) return
    leave()
    const id = host().actions.addMoment({ phase, before })
    store.set({ spot: { moment: id, row: 'head', index: 0 } })
    board.setSelection([])
    reveal(layout().columnOf.get(id)?.head)
    edit('head', id, { isNew: true })
  }

  function addMomentAfter(moment: string) {
    const block = layout().blocks.find((one) => one.moments.includes(moment))
    if (block?.phase === undefined) return
    addMoment(block.phase, block.moments[block.moments.indexOf(moment) + 1])
  }

  /** A new moment right behind the spot's, or at the end of the last phase that has any. */
  function addMomentAfterSpot() {
    const { spot } = store.get()
    const last = layout().columns.findLast(({ phase }) => phase !== undefined)?.moment
    const moment = spot !== undefined && layout().columnOf.has(spot.moment) ? spot.moment : last
    if (moment === undefined) addFirstMoment()
    else addMomentAfter(moment)
  }

  function addWord(moment: string, at?: Point) {
    if (!host().canWrite) return
    leave()
    const column = layout().columnOf.get(moment)
    if (column === undefined) return
    const point = layout().curve.points.find((one) => one?.moment === moment)
    const anchor = { x: column.x + LANE_SIZES.column / 2, y: point?.y ?? layout().curve.zeroY }
    const offset = at === undefined ? { dx: 0, dy: -64 } : { dx: at.x - anchor.x, dy: at.y - anchor.y }
    const id = host().actions.addWord(moment, { dx: Math.round(offset.dx), dy: Math.round(offset.dy) })
    edit('word', id, { isNew: true })
  }

  function addWordHere() {
    const { spot } = store.get()
    const { visible } = board.camera
    const first = layout().columns.find(({ x }) => x >= visible.x) ?? layout().columns[0]
    const moment = spot?.moment ?? first?.moment
    if (moment !== undefined) addWord(moment)
  }

  /** Words that no longer fit are left out, and it says so. */
  function type(what: PaperEditing['what'], id: string, splices: readonly Splice[]) {
    const isAll = typeInto(host().document, TABLES[what], id, splices)
    if (!isAll) host().say(host().words.textFull)
  }

  /** Opens the words of what was drawn just now, with what was typed in them; answers whether there is such a thing. */
  function writeFresh(typed: string): boolean {
    const { fresh } = store.get()
    if (fresh === undefined || !board.selection.has(fresh) || !host().canWrite) return false
    edit('thing', fresh)
    if (typed !== '') type('thing', fresh, [{ at: 0, remove: 0, insert: typed }])
    return true
  }

  function removeSelection() {
    const pending = [...board.selection].map(thingOf).filter(({ what }) => what === 'pending')
    for (const { id } of pending) parts.images.drop(id)
    const { spot } = store.get()
    things.removeThings()
    if (spot !== undefined) goTo({ ...spot, index: Math.max(0, spot.index - 1) })
  }

  function history(run: () => HistoryResult) {
    leave()
    const { leftAlone } = run()
    if (leftAlone > 0) host().say(host().words.leftAlone(leftAlone))
  }

  /** What the clipboard gets of the selection; undefined when nothing of it can be copied. */
  function copy(): { readonly clip: BoardClip; readonly text: string } | undefined {
    const { document, workshopId } = host()
    const clip = clipBoard(document, things.selectedIds(), { layout: layout(), workshop: workshopId })
    return clip && { clip, text: boardClipText(clip) }
  }

  function pasteSpot(): PasteSpot {
    const { spot } = store.get()
    if (spot !== undefined) {
      const kind = isRowKind(spot.row) ? spot.row : ROW_KINDS[0]
      return { at: 'cell', moment: spot.moment, kind }
    }
    const at = pointer() ?? board.camera.screenToPaper(middleOf(board))
    const under = laneSpot(layout(), at)
    if (under.at === 'cell') return under
    return { at: 'paper', x: at.x - LANE_SIZES.column / 2, y: at.y - LANE_SIZES.note / 2 }
  }

  /** Lays down what was copied; says what could not come along. */
  function pasteCopied(clip: BoardClip) {
    const { canWrite, document, actions, things: board, workshopId, words, say } = host()
    if (!canWrite) return
    const spot = pasteSpot()
    const at = spot.at === 'paper' ? spot : (pointer() ?? things.middle())
    const place = { layout: layout(), spot, at, workshop: workshopId }
    const { ids, left, leftImages } = pasteBoard(document, { actions, things: board }, clip, place)
    select(ids)
    if (left + leftImages > 0) say(words.pasteLeft(left + leftImages))
  }

  function addNotes(fresh: readonly NewNote[]) {
    if (!host().canWrite || fresh.length === 0) return
    select(host().actions.addNotes(fresh))
  }

  /** A short text as one note, of the kind of the row it comes in. */
  function pasteText(text: string) {
    const spot = pasteSpot()
    const kind = spot.at === 'cell' ? spot.kind : 'plain'
    addNotes(placePasted(layout(), [{ text, row: 0, column: 0 }], { kind, spot }))
  }

  /** All that is of one kind with what is selected: notes by their kind, things by what they are. */
  function selectSameKind({ among = 'all' }: { readonly among?: 'all' | 'free' } = {}) {
    const kinds = new Set(things.selectedIds().map(kindOf))
    const notes = [...layout().notes].filter(([, { at }]) => among === 'all' || at === 'paper')
    const all = [...notes.map(([id]) => id), ...tables().objects.ids()]
    const same = all.filter((id) => kinds.has(kindOf(id)))
    select(same)
    host().announce(host().words.selected(same.length))
  }

  function kindOf(id: string): string | undefined {
    const object = tables().objects.get(id)
    return object === undefined ? tables().notes.get(id)?.kind : `${object.type} ${object.form ?? ''}`
  }

  function step(direction: Direction) {
    const { spot } = store.get()
    const [first] = layout().columns
    if (spot !== undefined) return goTo(stepFrom(layout(), spot, direction))
    const [selected] = selectedNotes()
    const beside = selected === undefined ? undefined : nearestBeside(layout(), selected, direction)
    if (beside !== undefined) {
      select([beside])
      reveal(layout().notes.get(beside)?.rect)
    } else if (first !== undefined) goTo({ moment: first.moment, row: 'trigger', index: 0 })
  }

  /** Moves what is selected with the keyboard: to the next cell, or a little on free paper. */
  function push(direction: Direction) {
    if (!host().canWrite) return
    const { spot } = store.get()
    if (spot?.row === 'head') return pushMoment(spot.moment, direction)
    const way = WAYS[direction]
    const moves = selectedNotes().flatMap((id): readonly NoteMove[] => {
      const note = tables().notes.get(id)
      if (note === undefined) return []
      if (note.place.at === 'paper') {
        const to = { at: 'paper', x: note.place.x + way.x * NUDGE, y: note.place.y + way.y * NUDGE } as const
        return [{ id, kind: note.kind, to }]
      }
      const from = spotOfNote(layout(), id)
      if (from === undefined) return []
      const to = nextCell(layout(), from, direction)
      return to === undefined ? [] : [{ id, kind: to.kind, to: { at: 'cell', moment: to.moment } } as const]
    })
    if (moves.length === 0) return
    host().actions.moveNotes(moves)
    const [only] = moves
    if (moves.length === 1 && only !== undefined) {
      select([only.id])
      reveal(layout().notes.get(only.id)?.rect)
    }
  }

  function pushMoment(moment: string, direction: Direction) {
    if (direction === 'left') moveMoment(moment, -1)
    if (direction === 'right') moveMoment(moment, 1)
  }

  function moveMoment(moment: string, way: 1 | -1) {
    moveMomentBy(host().actions, layout(), moment, way)
    reveal(layout().columnOf.get(moment)?.head)
  }

  /** From one note's text on to the next: along the row, or under it in the same cell. */
  function writeOn(way: 'next' | 'previous' | 'below') {
    const { spot, editing } = store.get()
    leave()
    if (editing?.what === 'note' && layout().notes.get(editing.id)?.at === 'paper')
      return growNote(editing.id, WRITE_WAYS[way])
    if (spot === undefined || !isRowKind(spot.row)) return
    if (way === 'below') {
      const index = Math.min(spot.index + 1, notesAt(layout(), spot).length)
      startNote(spot.row, { at: 'cell', moment: spot.moment, index })
      return
    }
    const next = stepFrom(layout(), { ...spot, index: 0 }, way === 'next' ? 'right' : 'left')
    if (next.moment === spot.moment) return
    const there = noteAt(layout(), next)
    if (there === undefined) startNote(spot.row, { at: 'cell', moment: next.moment })
    else edit('note', there)
  }

  /** From a note on to its neighbour on a side; without one there, a new one of its kind. */
  function growNote(id: string, side: Side) {
    if (!host().canWrite) return
    const note = tables().notes.get(id)
    const from = layout().notes.get(id)
    if (note === undefined || from === undefined) return
    if (from.at === 'cell') {
      select([id])
      store.set({ editing: undefined })
      if (side === 'bottom') writeOn('below')
      else if (side !== 'top') writeOn(side === 'right' ? 'next' : 'previous')
      return
    }
    const { rect } = from
    const size = { width: rect.width, height: side === 'top' ? LANE_SIZES.note : rect.height }
    const way = SIDE_WAYS[side]
    const at = {
      x: rect.x + way.x * (rect.width + NOTE_GAP),
      y: side === 'top' ? rect.y - NOTE_GAP - LANE_SIZES.note : rect.y + way.y * (rect.height + NOTE_GAP),
    }
    const there = [...layout().notes].find(
      ([other, placed]) =>
        other !== id && placed.at === 'paper' && coversMost(placed.rect, { ...at, ...size }),
    )
    if (there === undefined) startNote(note.kind, { at: 'paper', ...at })
    else edit('note', there[0])
  }

  function enter() {
    const { spot } = store.get()
    const [selected, ...more] = selectedNotes()
    const [word] = selectedWords()
    if (selected !== undefined && more.length === 0) return edit('note', selected)
    if (word !== undefined) return edit('word', word)
    const [object, ...others] = things.selectedObjects()
    if (object !== undefined && others.length === 0) return things.open(object)
    if (spot === undefined) return
    if (isRowKind(spot.row)) startNote(spot.row, { at: 'cell', moment: spot.moment })
    else openAt(spot.row, spot.moment)
  }

  /** Opens what belongs to a moment, beside its place on the screen. */
  function openAt(row: 'head' | 'channel' | 'evidence' | 'curve', moment: string) {
    if (row === 'head') return edit('head', moment)
    if (row === 'evidence') return host().openEvidence(moment)
    const rect = rectAt(layout(), { moment, row, index: 0 })
    if (rect === undefined || !host().canWrite) return
    const at = board.camera.paperToScreen({ x: rect.x + rect.width / 2, y: rect.y + rect.height })
    store.set({ menu: { what: row === 'curve' ? 'score' : 'channel', id: moment, at } })
  }

  /** The menu of what the keyboard is at, when that is no note; answers whether there is one. */
  function openSpotMenu(): boolean {
    const { spot } = store.get()
    const rect = spot === undefined ? undefined : rectAt(layout(), spot)
    if (spot === undefined || rect === undefined) return false
    const at = board.camera.paperToScreen({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 })
    if (spot.row === 'evidence' && !host().canWrite) {
      host().openEvidence(spot.moment)
      return true
    }
    const what = isRowKind(spot.row) ? 'paper' : spot.row === 'curve' ? 'face' : spot.row
    store.set({ menu: what === 'paper' ? { what, at } : { what, id: spot.moment, at } })
    return true
  }

  function setScore(moment: string, value: number) {
    if (!host().canWrite) return
    host().withScorer((member) => host().actions.setScore(moment, member, value))
  }

  /** One point up or down from one's own score, or from the zero line. */
  function nudgeScore(moment: string, by: number) {
    if (!host().canWrite) return
    host().withScorer((member) => {
      const own = host().view.current().scores.get(moment)?.own.get(member)?.value ?? 0
      host().actions.setScore(moment, member, Math.min(3, Math.max(-3, own + by)))
    })
  }

  const objectRects = () =>
    tables()
      .objects.ids()
      .flatMap((id) => board.object(id)?.rect ?? [])

  function fit(what: 'all' | 'selection' | 'lane') {
    const { bounds } = layout()
    const selected = [...board.selection].flatMap((id) => board.object(id)?.rect ?? [])
    if (what === 'lane' || (what === 'selection' && selected.length === 0)) {
      board.camera.animateTo(lanePose(board, layout()))
    } else if (what === 'all')
      board.camera.fit(around([bounds, ...objectRects()]), { insets: INSETS, animate: true })
    else board.camera.fit(around(selected), { insets: { ...INSETS, top: 60 }, animate: true, maxZoom: 1.2 })
  }

  const things = createThingCommands({ ...parts, select, edit, leave, reveal })

  return {
    ...things,
    layout,
    selectedNotes,
    selectedWords,
    select,
    goTo,
    edit,
    leave,
    obey,
    addNote,
    startNote,
    addMoment,
    addMomentAfter,
    addMomentAfterSpot,
    moveMoment,
    addWord,
    addWordHere,
    type,
    writeFresh,
    removeSelection,
    duplicateSelection: things.duplicateThings,
    undo: () => history(() => host().document.history.undo()),
    redo: () => history(() => host().document.history.redo()),
    copy,
    pasteCopied,
    pasteText,
    pasteSpot,
    addNotes,
    selectSameKind,
    /** Opens the field for words beside one's arrow. */
    say() {
      leave()
      store.set({ isSaying: true, menu: undefined })
    },
    selectAll: () =>
      select([
        ...layout().notes.keys(),
        ...[...layout().words.keys()].map(idOf.word),
        ...tables().objects.ids(),
      ]),
    step,
    push,
    writeOn,
    growNote,
    enter,
    openAt,
    openSpotMenu,
    setScore,
    nudgeScore,
    fit,
    /** One step back: out of the field, the menu, the gesture, the selection. */
    escape() {
      const { editing, menu } = store.get()
      if (editing !== undefined) leave()
      else if (menu !== undefined) store.set({ menu: undefined })
      else if (board.cancelGesture()) return
      else if (store.get().tool !== 'select') things.setTool('select')
      else {
        board.setSelection([])
        store.set({ spot: undefined })
      }
    },
  }
}

/** Between notes that are written one after the other on free paper. */
const NOTE_GAP = 10

const WRITE_WAYS = { next: 'right', previous: 'left', below: 'bottom' } as const

const SIDE_WAYS: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

/** Whether a box lies over more than half of another. */
function coversMost(box: Rect, other: Rect): boolean {
  const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
  const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
  return width > 0 && height > 0 && width * height > (other.width * other.height) / 2
}

const TABLES = { note: 'notes', word: 'words', head: 'moments', thing: 'objects' } as const

const WAYS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

function nextCell(layout: LaneLayout, from: PaperSpot, direction: Direction) {
  if (!isRowKind(from.row)) return undefined
  const at = layout.columns.findIndex(({ moment }) => moment === from.moment)
  const moment = layout.columns[at + WAYS[direction].x]?.moment
  const kind: RowKind | undefined = ROW_KINDS[ROW_KINDS.indexOf(from.row) + WAYS[direction].y]
  return moment === undefined || kind === undefined ? undefined : { moment, kind }
}

/** From a note that lies outside the cells: the nearest other one in a direction. */
function nearestBeside(layout: LaneLayout, id: string, direction: Direction): string | undefined {
  const from = layout.notes.get(id)?.rect
  if (from === undefined) return undefined
  const way = WAYS[direction]
  let nearest: { readonly id: string; readonly cost: number } | undefined
  for (const [other, { rect }] of layout.notes) {
    const dx = rect.x - from.x
    const dy = rect.y - from.y
    const along = dx * way.x + dy * way.y
    if (other === id || along <= 0) continue
    const cost = along + 3 * Math.abs(way.x === 0 ? dx : dy)
    if (nearest === undefined || cost < nearest.cost) nearest = { id: other, cost }
  }
  return nearest?.id
}

const middleOf = ({ camera }: Board) => ({ x: camera.viewport.width / 2, y: camera.viewport.height / 2 })

function around(rects: readonly Rect[]): Rect {
  const left = Math.min(...rects.map(({ x }) => x))
  const top = Math.min(...rects.map(({ y }) => y))
  const right = Math.max(...rects.map(({ x, width }) => x + width))
  const bottom = Math.max(...rects.map(({ y, height }) => y + height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Pans just so far that a box is in view, clear of the bars and of the rows' names. */
function revealRect({ camera }: Board, rect: Rect) {
  const { x, y, zoom, viewport } = camera
  const left = labelsWidth(camera) + 8
  const corner = camera.paperToScreen(rect)
  const width = rect.width * zoom
  const height = rect.height * zoom
  const dx = outside(corner.x, width, { from: left, to: viewport.width - INSETS.right - 12 })
  const dy = outside(corner.y, height, { from: 16, to: viewport.height - INSETS.bottom })
  if (dx !== 0 || dy !== 0) camera.animateTo({ x: x + dx / zoom, y: y + dy / zoom, zoom })
}

function outside(
  at: number,
  size: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  if (at < from) return at - from
  return at + size > to ? Math.min(at - from, at + size - to) : 0
}
