import { bottomOf, centreOf, type Point, type Rect } from '@brownpaper/shared/geometry/rect'
import type { NoteMove } from '@brownpaper/shared/lane/actions'
import type { SlipKind } from '@brownpaper/shared/lane/lane'
import { dropCell, dropMoment, dropSlip, laneSpot, scoreAt } from '@brownpaper/shared/lane/lane-spot'
import { cellKey, LANE_SIZES, type LaneLayout, scoreY } from '@brownpaper/shared/lane/layout'
import { isRowKind, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { createSlipActions } from '@brownpaper/shared/lane/slip-actions'
import { isYours } from '@brownpaper/shared/lane/yours'
import type { BoardEvents, DragEvent, PointEvent, ScreenPoint } from '../../../canvas/board.ts'
import { boxOf } from '../../../canvas/objects.ts'
import type { PaperCommands, PaperParts } from './paper-commands.ts'
import { idOf, thingOf } from './paper-objects.ts'
import { emptyCell, type PaperSpot, spotOf, spotOfNote } from './paper-spot.ts'
import type { PaperMenu, PuttingTool, ToolLook } from './paper-state.ts'
import { createLaserTeller } from './tell-laser.ts'

/** Where what is held would come to lie. */
export type DropPreview =
  | { readonly what: 'cell'; readonly rect: Rect; readonly kind: NoteKind }
  | { readonly what: 'moment'; readonly x: number }
  /** Evidence comes to a moment as a whole. */
  | { readonly what: 'column'; readonly rect: Rect }

/** What is dragged out of a bar: a note of a kind, what a tool makes, or what somebody wrote alone. */
export type FromBar =
  | { readonly what: 'note'; readonly kind: NoteKind }
  | { readonly what: 'tool'; readonly tool: PuttingTool }
  | { readonly what: 'slip'; readonly id: string; readonly kind: SlipKind }

export type PaperGestures = {
  /** Shows where something out of a bar would come; without a place no longer. */
  holdNew(what: FromBar, screen: ScreenPoint | undefined): void
  dropNew(what: FromBar, screen: ScreenPoint): void
  /** Lights up the moment at a place, to which evidence let go there would come; without a place no longer. */
  lightMoment(screen: ScreenPoint | undefined): void
  /** What may be dragged now. */
  mayDrag(ids: readonly string[]): readonly string[]
  /** What the eraser may take: never a note. */
  mayErase(ids: readonly string[]): readonly string[]
  /** Whether what is held there lines up with its neighbours. */
  mayAlign(ids: readonly string[], at: Point): boolean
  /** Whether a place belongs to the grid no more than to what is drawn around it. */
  isBare(at: Point): boolean
  /** Points of the curve go in whole scores. */
  constrain(ids: readonly string[], delta: Point): Point
  /** Follows the board until the answer is called. */
  listen(): () => void
}

type Held = Pick<DragEvent, 'ids' | 'delta' | 'at' | 'places'>

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
  images,
  commands,
  showDrop,
}: GestureParts): PaperGestures {
  const { layout } = commands
  /** What a finger tapped last: tapping it again opens it, as a double click does. */
  let tappedBefore: string | undefined

  function tap(event: PointEvent) {
    const { id, at, kind, modifiers, screen } = event
    commands.leave()
    store.set({ menu: undefined, fresh: undefined })
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
        if (isSecond) open(thing.id)
        return
      case 'comment':
        store.set({ spot: undefined })
        return commands.openComment(thing.id)
      case 'pending':
        return images.retry()
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
      case 'evidence':
        return openEvidence(thing.id)
      case 'card':
        return openEvidence(momentOfPiece(thing.id))
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

  function openEvidence(moment: string) {
    store.set({ spot: spotAtEvidence(moment) })
    host().openEvidence(moment)
  }

  /** What belongs to no moment is in no column. */
  const spotAtEvidence = (moment: string): PaperSpot | undefined =>
    moment === '' ? undefined : { moment, row: 'evidence', index: 0 }

  /** Where a piece of evidence lies; '' for none. */
  const momentOfPiece = (piece: string) =>
    [...layout().evidence].find(([, { ids }]) => ids.includes(piece))?.[0] ?? ''

  const spotKey = (at: Point) => JSON.stringify(spotOf(laneSpot(layout(), at)))

  function doubleTap(event: PointEvent) {
    const thing = event.id === undefined ? undefined : thingOf(event.id)
    tappedBefore = undefined
    if (thing === undefined) openBare(event)
    else if (thing.what === 'note') open(thing.id)
    else if (thing.what === 'word' || thing.what === 'head') commands.edit(thing.what, thing.id)
  }

  /** A note's words, or whatever else a thing opens with; pictures that failed are fetched anew. */
  function open(id: string) {
    const record = objects().get(id)
    if (record === undefined) return commands.edit('note', id)
    if (record.type === 'image') commands.retryImage(id)
    commands.open(record)
  }

  const objects = () => host().document.tables.objects

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
      case 'evidence':
        return host().openEvidence(spot.moment)
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
          const ids = commands.selectedIds()
          const isNotesOnly = ids.every((one) => host().document.tables.notes.get(one) !== undefined)
          return { what: isNotesOnly ? 'notes' : 'things', ids, at: screen }
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
        case 'comment':
          commands.openComment(thing.id)
          return undefined
        case 'evidence':
        case 'card': {
          const moment = thing.what === 'card' ? momentOfPiece(thing.id) : thing.id
          store.set({ spot: spotAtEvidence(moment) })
          const piece = thing.what === 'card' ? thing.id : undefined
          if (host().canWrite) return { what: 'evidence', id: moment, piece, at: screen }
          host().openEvidence(moment)
          return undefined
        }
        case 'plus':
        case 'first':
        case 'pending':
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

  function drag({ ids, delta, at, places }: DragEvent) {
    const [first] = ids
    const thing = first === undefined ? undefined : thingOf(first)
    if (thing?.what === 'face') {
      store.set({ scoring: { moment: thing.id, value: scoreAfter(layout(), thing.id, delta) } })
      return
    }
    if (thing?.what === 'pending') return
    host().handle.setPresence({ drag: { ids, dx: delta.x, dy: delta.y }, cursor: at })
    if (thing?.what === 'head') showDrop([momentPreview(layout(), at.x)])
    else if (thing?.what === 'card') showDrop(columnPreview(layout(), at))
    else showDrop(movesFor({ ids, delta, at, places }).flatMap((move) => previewOf(layout(), move)))
  }

  /**
   * Each note goes to what lies under its middle; a single one to what lies under the pointer. What is held together
   * with drawings or in a group stays together on free paper.
   */
  function movesFor({ ids, at, places }: Held): readonly NoteMove[] {
    const isTogether = ids.some((id) => objects().get(id) !== undefined)
    return ids.flatMap((id): readonly NoteMove[] => {
      const note = host().document.tables.notes.get(id)
      const rect = layout().notes.get(id)?.rect
      const place = places.get(id)
      if (note === undefined || rect === undefined || place === undefined) return []
      const aim = ids.length === 1 ? at : centreOf({ ...rect, ...place })
      const cell = isTogether && note.place.at === 'paper' ? undefined : dropCell(layout(), aim)
      if (cell === undefined) return [{ id, kind: note.kind, to: { at: 'paper', ...place } }]
      return [{ id, kind: cell.kind, to: { at: 'cell', moment: cell.moment, index: cell.index } } as const]
    })
  }

  function drop(event: DragEvent & { readonly duplicate: boolean }) {
    const { ids, delta, at, duplicate } = event
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
    } else if (thing?.what === 'card') {
      const spot = laneSpot(layout(), at)
      if ('moment' in spot) host().evidence.move([thing.id], spot.moment)
    } else if (thing?.what === 'comment') {
      pinAt(thing.id, event)
    } else if (thing?.what === 'pending') {
      movePending(thing.id, delta)
    } else if (duplicate) copyDropped(event)
    else moveDropped(event)
  }

  function moveDropped(event: DragEvent) {
    const { ids, delta, places } = event
    host().document.change(() => {
      host().actions.moveNotes(movesFor(event))
      host().things.moveThings(
        ids.flatMap((id) => {
          const object = objects().get(id) === undefined ? undefined : board.object(id)
          const place = places.get(id)
          if (object === undefined || place === undefined) return []
          const box = boxOf(object)
          return [{ id, dx: place.x - box.x, dy: place.y - box.y }]
        }),
      )
      for (const id of ids) moveWord(id, delta)
    })
    // What a frame took along is not selected.
    commands.select([...board.selection])
  }

  function copyDropped(event: DragEvent) {
    const { ids, delta } = event
    const copied: string[] = []
    let left = 0
    host().document.change(() => {
      const moves = movesFor(event)
      const toCells = moves.filter(({ to }) => to.at === 'cell')
      copied.push(...host().actions.copyTo(toCells))
      const inCells = new Set(toCells.map(({ id }) => id))
      const others = ids.filter((id) => !inCells.has(id) && thingOf(id).what === 'note')
      const notesOffGrid = moves.filter(({ id, to }) => to.at === 'paper' && isInCell(id))
      copied.push(...host().actions.copyTo(notesOffGrid))
      const free = others.filter((id) => !isInCell(id))
      left = host().things.tooMuchToCopy(free)
      const copies = host().things.duplicateThings(free, { dx: delta.x, dy: delta.y })
      commands.rememberCopies(copies)
      copied.push(...copies.values())
    })
    commands.select(copied)
    commands.tellLeft(left)
  }

  const isInCell = (id: string) => host().document.tables.notes.get(id)?.place.at === 'cell'

  /** A pin lands on what lies under its point, or on the bare paper. */
  function pinAt(thread: string, { delta }: DragEvent) {
    const rect = board.object(idOf.comment(thread))?.rect
    if (rect === undefined) return
    const point = { x: rect.x + delta.x, y: rect.y + rect.height + delta.y }
    host().document.tables.comments.patch(thread, { on: pinnable(point), ...rounded(point) })
  }

  /** What a remark can be about at a place: the topmost note or object there. */
  const pinnable = (point: Point) => board.hitTest(point).find((id) => thingOf(id).what === 'note')

  function movePending(id: string, delta: Point) {
    const box = images.pending().find((one) => one.id === id)?.place
    if (box !== undefined) images.move(id, { ...box, x: box.x + delta.x, y: box.y + delta.y })
  }

  /** What was drawn becomes part of the lane, and is picked when there is something to do with it next. */
  function drawStroke({ pen, points }: BoardEvents['strokeEnd']) {
    const { ink, size } = store.get().looks[pen]
    host().things.addObject({
      type: 'stroke',
      pen,
      points: points.map(([x, y, pressure]) => ({ x, y, pressure })),
      look: { ink, size },
    })
  }

  function drawShape({ form, box }: BoardEvents['shapeEnd']) {
    const id = host().things.addObject({ type: 'shape', form, box, look: lookOf(store.get().looks.shape) })
    if (id === undefined || board.isToolLocked) return
    commands.select([id])
    if (form !== 'line' && form !== 'arrow') store.set({ fresh: id })
  }

  function drawConnector({ from, to, byKeys }: BoardEvents['connectEnd']) {
    const id = host().things.addObject({
      type: 'connector',
      form: 'arrow',
      ends: [from, to],
      look: lookOf(store.get().looks.connector),
    })
    // The keyboard stays where it was, so that one can go on from there.
    if (byKeys && 'to' in to) return commands.tellConnected(to.to)
    if (id !== undefined && !board.isToolLocked) commands.select([id])
  }

  function reconnect({ id, end, place }: BoardEvents['reconnectEnd']) {
    const ends = objects().get(id)?.ends
    if (ends === undefined) return
    host().things.setEnds(id, end === 0 ? [place, ends[1]] : [ends[0], place])
  }

  function place({ tool, at, box }: BoardEvents['place']) {
    if (!host().canWrite) return
    switch (tool) {
      case 'text':
        return commands.addText(at)
      case 'note':
        return openNote(at)
      case 'emoji':
        return commands.addEmoji(at)
      case 'comment':
        return commands.comment(pinnable(at), at)
      case 'frame':
        return commands.addFrame(at, box)
    }
  }

  function openNote(at: Point) {
    const spot = laneSpot(layout(), at)
    if (spot.at === 'cell')
      commands.startNote(spot.kind, { at: 'cell', moment: spot.moment, index: spot.index })
    else {
      const to = { x: at.x - LANE_SIZES.column / 2, y: at.y - LANE_SIZES.note / 2 }
      commands.startNote('plain', { at: 'paper', ...to })
    }
  }

  function holdNew(what: FromBar, screen: ScreenPoint | undefined) {
    const at = screen && board.camera.screenToPaper(screen)
    if (at && what.what === 'slip') return showDrop(slipPreview(layout(), what.kind, at))
    const cell = at && what.what === 'note' ? dropCell(layout(), at) : undefined
    showDrop(
      cell === undefined
        ? []
        : previewOf(layout(), {
            id: '',
            kind: cell.kind,
            to: { at: 'cell', moment: cell.moment, index: cell.index },
          }),
    )
  }

  function lightMoment(screen: ScreenPoint | undefined) {
    showDrop(screen === undefined ? [] : columnPreview(layout(), board.camera.screenToPaper(screen)))
  }

  /** A note takes the kind of the row it is let go in, as one that is moved does. */
  function dropNew(what: FromBar, screen: ScreenPoint) {
    showDrop([])
    if (!host().canWrite) return
    commands.leave()
    if (what.what === 'tool') return board.tapWith(what.tool, screen)
    const at = board.camera.screenToPaper(screen)
    if (what.what === 'slip') return putSlip(what, at)
    const cell = dropCell(layout(), at)
    const to =
      cell === undefined
        ? ({ at: 'paper', x: at.x - LANE_SIZES.column / 2, y: at.y - LANE_SIZES.note / 2 } as const)
        : ({ at: 'cell', moment: cell.moment, index: cell.index } as const)
    commands.startNote(cell?.kind ?? what.kind, to)
  }

  /** At the moment under it, or as a new one where there is none; what is no step goes onto bare paper instead. */
  function putSlip({ id, kind }: { readonly id: string; readonly kind: SlipKind }, at: Point) {
    const slips = createSlipActions(host().document, host().actions)
    const to = dropSlip(layout(), at)
    if (to === undefined) return
    if ('moment' in to) slips.addToMoment(id, to.moment)
    else if (kind !== 'action') {
      slips.layOnPaper(id, { x: at.x - LANE_SIZES.column / 2, y: at.y - LANE_SIZES.note / 2 })
    } else if (to.phase !== undefined) slips.makeMoment(id, { phase: to.phase, before: to.before })
  }

  function erase({ ids }: BoardEvents['erase']) {
    host().things.removeThings(ids.filter((id) => objects().get(id) !== undefined))
  }

  const setBoxes = ({ boxes }: BoardEvents['resizeEnd']) =>
    host().things.resizeThings([...boxes].map(([id, box]) => ({ id, box })))

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
    store.set({ scoring: undefined, isBusy: false })
    host().handle.setPresence({ drag: undefined })
  }

  /** Whether who is here leaves it alone: it lies fast, or is another's. */
  function isHeld(id: string): boolean {
    const thing = thingOf(id)
    if (thing.what === 'head') return !isYours(host().document, 'moments', thing.id)
    if (thing.what === 'card') return !isYours(host().document, 'evidence', thing.id)
    return host().things.heldAmong([thing.id]).length > 0
  }

  function tellHeld({ id }: BoardEvents['dragHeld']) {
    const thing = thingOf(id)
    if (!host().canWrite) return
    if (thing.what === 'head' || thing.what === 'card') host().say(host().words.notYours)
    else commands.tellHeld([thing.id])
  }

  const laser = createLaserTeller((way) => host().handle.setPresence({ laser: way }))

  return {
    holdNew,
    dropNew,
    lightMoment,
    mayDrag: (ids) => (host().canWrite ? ids.filter((id) => !isHeld(id)) : []),
    mayErase: (ids) =>
      host().canWrite ? ids.filter((id) => objects().get(id) !== undefined && !isHeld(id)) : [],
    // In the grid the cell decides where a note goes; beside it notes line up, and things that are no notes anywhere.
    mayAlign: (ids, at) =>
      ids.every((id) => thingOf(id).what === 'note') &&
      (laneSpot(layout(), at).at === 'paper' || ids.every((id) => objects().get(id) !== undefined)),
    isBare: (at) => laneSpot(layout(), at).at === 'paper',
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
          store.set({ menu: undefined, isBusy: true })
        }),
        board.on('strokeEnd', drawStroke),
        board.on('shapeEnd', drawShape),
        board.on('connectEnd', drawConnector),
        board.on('reconnectEnd', reconnect),
        board.on('erase', erase),
        board.on('place', place),
        board.on('resizeEnd', setBoxes),
        board.on('rotateEnd', setBoxes),
        board.on('plusHandle', ({ id, side }) => commands.growNote(id, side)),
        board.on('toolChange', ({ tool, locked }) =>
          store.set({ tool, isToolKept: locked, isAiming: false }),
        ),
        board.on('connectAim', commands.tellAim),
        board.on('selectionChange', () => store.set({ fresh: undefined })),
        board.on('penMode', ({ on }) => store.set({ isPenMode: on })),
        board.on('dragHeld', tellHeld),
        board.on('dragMove', drag),
        board.on('dragEnd', drop),
        board.on('dragCancel', settle),
        board.on('laser', ({ at, starts }) => laser.point(at, { starts, now: performance.now() })),
        laser.stop,
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })

const lookOf = ({ ink, fill, size, isDashed, route }: ToolLook) => ({
  ink,
  fill,
  size,
  route,
  dashed: isDashed ? ('dashed' as const) : undefined,
})

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

function columnPreview(layout: LaneLayout, at: Point): readonly DropPreview[] {
  const spot = laneSpot(layout, at)
  const column = 'moment' in spot ? layout.columnOf.get(spot.moment) : undefined
  if (column === undefined) return []
  const { x, y, width } = column.head
  return [{ what: 'column', rect: { x, y, width, height: bottomOf(layout.curve.area) - y } }]
}

function slipPreview(layout: LaneLayout, kind: SlipKind, at: Point): readonly DropPreview[] {
  const to = dropSlip(layout, at)
  if (to === undefined) return []
  if (!('moment' in to)) return kind === 'action' ? [momentPreview(layout, at.x)] : []
  if (!isRowKind(kind)) return []
  return previewOf(layout, { id: '', kind, to: { at: 'cell', moment: to.moment } })
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
