import { centreOf, type Point, type Rect } from '@brownpaper/shared/geometry/rect'
import type { NoteMove } from '@brownpaper/shared/lane/actions'
import { dropCell, dropMoment, laneSpot, scoreAt } from '@brownpaper/shared/lane/lane-spot'
import { cellKey, LANE_SIZES, type LaneLayout, scoreY } from '@brownpaper/shared/lane/layout'
import { isRowKind, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import type { DragEvent, PointEvent } from '../../../canvas/board.ts'
import type { PaperCommands, PaperParts } from './paper-commands.ts'
import { thingOf } from './paper-objects.ts'
import { emptyCell, spotOf, spotOfNote } from './paper-spot.ts'
import type { PaperMenu } from './paper-state.ts'

/** Where what is held would come to lie. */
export type DropPreview =
  | { readonly what: 'cell'; readonly rect: Rect; readonly kind: NoteKind }
  | { readonly what: 'moment'; readonly x: number }

export type PaperGestures = {
  /** What may be dragged now. */
  mayDrag(ids: readonly string[]): readonly string[]
  /** Points of the curve go in whole scores. */
  constrain(ids: readonly string[], delta: Point): Point
  /** Follows the board until the answer is called. */
  listen(): () => void
}

export type GestureParts = PaperParts & {
  readonly commands: PaperCommands
  readonly showDrop: (drops: readonly DropPreview[]) => void
}

/** What taps and drags on the paper mean. */
export function createPaperGestures({
  board,
  store,
  host,
  pointer,
  commands,
  showDrop,
}: GestureParts): PaperGestures {
  const { layout } = commands
  /** What a finger tapped last: tapping it again opens it, as a double click does. */
  let tappedBefore: string | undefined

  function tap(event: PointEvent) {
    const { id, at, kind, modifiers, screen } = event
    commands.leave()
    store.set({ menu: undefined })
    if (modifiers.shift || modifiers.mod) return store.set({ spot: undefined })
    const key = id ?? spotKey(at)
    const isSecond = kind !== 'mouse' && tappedBefore === key
    tappedBefore = key
    const thing = id === undefined ? undefined : thingOf(id)
    switch (thing?.what) {
      case undefined:
        store.set({ spot: spotOf(laneSpot(layout(), at)) })
        if (isSecond) openBare(event)
        return
      case 'note':
        store.set({ spot: spotOfNote(layout(), thing.id) })
        if (isSecond) commands.edit('note', thing.id)
        return
      case 'word':
        store.set({ spot: undefined })
        if (isSecond) commands.edit('word', thing.id)
        return
      case 'head':
        store.set({ spot: { moment: thing.id, row: 'head', index: 0 } })
        if (isSecond) commands.edit('head', thing.id)
        return
      case 'channel':
        store.set({ spot: { moment: thing.id, row: 'channel', index: 0 } })
        if (host().canWrite) store.set({ menu: { what: 'channel', id: thing.id, at: screen } })
        return
      case 'face':
        store.set({ spot: { moment: thing.id, row: 'curve', index: 0 } })
        store.set({ menu: { what: 'score', id: thing.id, at: screen } })
        return
      case 'plus':
        commands.addMomentAfter(thing.id)
        return
      case 'first':
        commands.addMoment(thing.id)
    }
  }

  const spotKey = (at: Point) => JSON.stringify(spotOf(laneSpot(layout(), at)))

  function doubleTap(event: PointEvent) {
    const thing = event.id === undefined ? undefined : thingOf(event.id)
    tappedBefore = undefined
    if (thing === undefined) openBare(event)
    else if (thing.what === 'note' || thing.what === 'word' || thing.what === 'head') {
      commands.edit(thing.what, thing.id)
    }
  }

  /** A double tap on bare paper makes what belongs there. */
  function openBare({ at, screen }: PointEvent) {
    if (!host().canWrite) return
    const spot = laneSpot(layout(), at)
    switch (spot.at) {
      case 'cell':
        return commands.startNote(spot.kind, { at: 'cell', moment: spot.moment, index: spot.index })
      case 'channel':
        return store.set({ menu: { what: 'channel', id: spot.moment, at: screen } })
      case 'head':
        return commands.edit('head', spot.moment)
      case 'curve':
        return commands.addWord(spot.moment, at)
      case 'phase':
        return spot.phase === undefined ? undefined : commands.addMoment(spot.phase)
      case 'paper': {
        const to = { at: 'paper', x: at.x - LANE_SIZES.column / 2, y: at.y - LANE_SIZES.note / 2 } as const
        return commands.startNote('plain', to)
      }
    }
  }

  function openMenu({ id, at, screen }: PointEvent) {
    commands.leave()
    if (id === undefined && !isAtPointer(at) && commands.openSpotMenu()) return
    const thing = id === undefined ? undefined : thingOf(id)
    const menu = menuFor()
    if (menu !== undefined) store.set({ menu })

    function menuFor(): PaperMenu | undefined {
      switch (thing?.what) {
        case 'note': {
          if (!board.selection.has(thing.id)) commands.select([thing.id])
          return { what: 'notes', ids: commands.selectedNotes(), at: screen }
        }
        case 'word':
          return { what: 'word', id: thing.id, at: screen }
        case 'head':
        case 'channel':
        case 'face': {
          const row = thing.what === 'face' ? 'curve' : thing.what
          store.set({ spot: { moment: thing.id, row, index: 0 } })
          return { what: thing.what, id: thing.id, at: screen }
        }
        case 'plus':
        case 'first':
          return undefined
        case undefined:
          store.set({ spot: spotOf(laneSpot(layout(), at)) })
          return host().canWrite ? { what: 'paper', at: screen } : undefined
      }
    }
  }

  /** Otherwise the menu was asked for by a key, and means the place the keyboard is at. */
  function isAtPointer(at: Point): boolean {
    const last = pointer()
    return last !== undefined && Math.hypot(last.x - at.x, last.y - at.y) * board.camera.zoom < 40
  }

  function drag({ ids, delta, at }: DragEvent) {
    const [first] = ids
    const thing = first === undefined ? undefined : thingOf(first)
    if (thing?.what === 'face') {
      store.set({ scoring: { moment: thing.id, value: scoreAfter(layout(), thing.id, delta) } })
      return
    }
    host().handle.setPresence({ drag: { ids, dx: delta.x, dy: delta.y }, cursor: at })
    if (thing?.what === 'head') showDrop([momentPreview(layout(), at.x)])
    else showDrop(movesFor(ids, delta, at).flatMap((move) => previewOf(layout(), move)))
  }

  /** Each note goes to what lies under its middle; a single one to what lies under the pointer. */
  function movesFor(ids: readonly string[], delta: Point, at: Point): readonly NoteMove[] {
    return ids.flatMap((id): readonly NoteMove[] => {
      const note = host().document.tables.notes.get(id)
      const rect = layout().notes.get(id)?.rect
      if (note === undefined || rect === undefined) return []
      const middle = centreOf(rect)
      const aim = ids.length === 1 ? at : { x: middle.x + delta.x, y: middle.y + delta.y }
      const cell = dropCell(layout(), aim)
      if (cell === undefined) {
        const to = { at: 'paper', x: rect.x + delta.x, y: rect.y + delta.y } as const
        return [{ id, kind: note.kind, to }]
      }
      return [{ id, kind: cell.kind, to: { at: 'cell', moment: cell.moment, index: cell.index } } as const]
    })
  }

  function drop({ ids, delta, at, duplicate }: DragEvent & { readonly duplicate: boolean }) {
    settle()
    const [first] = ids
    const thing = first === undefined ? undefined : thingOf(first)
    if (thing?.what === 'face') {
      commands.setScore(thing.id, scoreAfter(layout(), thing.id, delta))
    } else if (thing?.what === 'head') {
      const to = dropMoment(layout(), at.x)
      if (to !== undefined && to.before !== thing.id) {
        host().actions.moveMoment(thing.id, { phase: to.phase ?? '', before: to.before })
      }
    } else if (duplicate) {
      commands.select(host().actions.copyTo(movesFor(ids, delta, at)))
    } else {
      host().document.change(() => {
        host().actions.moveNotes(movesFor(ids, delta, at))
        for (const id of ids) moveWord(id, delta)
      })
      commands.select(ids)
    }
  }

  function moveWord(id: string, delta: Point) {
    const thing = thingOf(id)
    const placed = thing.what === 'word' ? layout().words.get(thing.id) : undefined
    if (thing.what !== 'word' || placed === undefined) return
    const middle = centreOf(placed.rect)
    const goal = { x: middle.x + delta.x, y: middle.y + delta.y }
    const moment = nearestColumn(layout(), goal.x)
    if (moment === undefined) return
    const { x, y } = anchorOf(layout(), moment)
    host().actions.moveWord(thing.id, { moment, dx: goal.x - x, dy: goal.y - y })
  }

  function settle() {
    showDrop([])
    store.set({ scoring: undefined })
    host().handle.setPresence({ drag: undefined })
  }

  return {
    mayDrag: (ids) => (host().canWrite ? ids : []),
    constrain(ids, delta) {
      const [first] = ids
      const thing = first === undefined ? undefined : thingOf(first)
      if (thing?.what !== 'face') return delta
      const from = anchorOf(layout(), thing.id).y
      return { x: 0, y: scoreY(layout().curve.zeroY, scoreAfter(layout(), thing.id, delta)) - from }
    },
    listen() {
      const stops = [
        board.on('tap', tap),
        board.on('doubleTap', doubleTap),
        board.on('longPress', openMenu),
        board.on('contextMenu', openMenu),
        board.on('dragStart', () => {
          commands.leave()
          store.set({ menu: undefined })
        }),
        board.on('dragMove', drag),
        board.on('dragEnd', drop),
        board.on('dragCancel', settle),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

const anchorOf = ({ columnOf, curve }: LaneLayout, moment: string): Point => ({
  x: (columnOf.get(moment)?.x ?? 0) + LANE_SIZES.column / 2,
  y: curve.points.find((point) => point?.moment === moment)?.y ?? curve.zeroY,
})

/** The whole score nearest to where a dragged point of the curve is. */
function scoreAfter(layout: LaneLayout, moment: string, delta: Point): number {
  // Adding zero makes a plain nought of minus nought.
  return Math.round(scoreAt(layout, anchorOf(layout, moment).y + delta.y)) + 0
}

function nearestColumn({ columns }: LaneLayout, x: number): string | undefined {
  const way = (left: number) => Math.abs(left + LANE_SIZES.column / 2 - x)
  return columns.toSorted((a, b) => way(a.x) - way(b.x))[0]?.moment
}

function momentPreview(layout: LaneLayout, x: number): DropPreview {
  const to = dropMoment(layout, x)
  const before = to?.before === undefined ? undefined : layout.columnOf.get(to.before)
  if (before !== undefined) return { what: 'moment', x: before.x - LANE_SIZES.columnGap / 2 }
  const block = layout.blocks.find((one) => one.phase === to?.phase)
  const last = block?.moments.at(-1)
  const column = last === undefined ? undefined : layout.columnOf.get(last)
  const end = column === undefined ? (block?.tape.x ?? 0) : column.x + LANE_SIZES.column
  return { what: 'moment', x: end + LANE_SIZES.columnGap / 2 }
}

/** On free paper a note shows by itself where it will lie; in a cell its place is drawn. */
function previewOf(layout: LaneLayout, { id, kind, to }: NoteMove): readonly DropPreview[] {
  if (to.at === 'paper' || !isRowKind(kind)) return []
  const inside = layout.cells.get(cellKey(to.moment, kind)) ?? []
  const others = inside.filter((one) => one !== id)
  const above = inside.slice(0, to.index ?? inside.length).findLast((one) => one !== id)
  const rect = above === undefined ? undefined : layout.notes.get(above)?.rect
  const cell = emptyCell(layout, to.moment, kind)
  if (rect === undefined)
    return [{ what: 'cell', kind, rect: others.length === 0 ? cell : { ...cell, height: 14 } }]
  return [{ what: 'cell', kind, rect: { ...cell, y: rect.y + rect.height + 2, height: 14 } }]
}
