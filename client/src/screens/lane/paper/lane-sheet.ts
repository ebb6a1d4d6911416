import { overlap, type Point, type Rect } from '@brownpaper/shared/geometry/rect'
import { commentThreads } from '@brownpaper/shared/lane/comment-threads'
import { laneSpot } from '@brownpaper/shared/lane/lane-spot'
import type { LaneLayout } from '@brownpaper/shared/lane/layout'
import { paintedArea } from '../../../canvas/base-place.ts'
import { type Board, type CameraPose, createBoard, type PaperPoint } from '../../../canvas/board.ts'
import { growRect } from '../../../canvas/geometry.ts'
import { SHADOW_REACH } from '../../../canvas/note-paint.ts'
import { calmSetting, cursorSetting, showsCursors } from '../../../platform/quiet.ts'
import type { Peer } from '../../../state/session.ts'
import type { LaneView } from '../lane-view.ts'
import { shownChannels } from '../shown-channels.ts'
import type { ImageIntake } from './image-intake.ts'
import { createImageStore, type ImageStore, UNFETCHED } from './image-store.ts'
import { labelsWidth } from './labels-width.ts'
import { lanePose } from './lane-pose.ts'
import { type PaperPicture, paintOver, paintUnder } from './paint-paper.ts'
import { forgetLines } from './paint-text.ts'
import type { DropPreview, PaperGestures } from './paper-gestures.ts'
import type { SheetHost } from './paper-host.ts'
import { createObjectFeed, idOf, type PaperContent } from './paper-objects.ts'
import { type PaperSpot, rectAt, spotOf } from './paper-spot.ts'
import { createPaperStore, type PaperStore } from './paper-state.ts'
import { paperStyle } from './paper-style.ts'
import { createStackHeights, GROUND_HEIGHT, layeredNotes } from './stack-heights.ts'

/** A lane's paper on a board, to look at: shows what the lane holds. */
export type LaneSheet = {
  readonly board: Board
  readonly store: PaperStore
  readonly pictures: ImageStore
  /** Where the pointer last was over the paper. */
  pointer(): Point | undefined
  /** The screen changed what the paper works with. */
  setHost(host: SheetHost): void
  /** Puts the camera where one left this lane, or at its beginning. */
  lookAtLane(): void
  /** Follows the lane and the board until the answer is called. */
  start(): () => void
  /** From now on people do something with it, until the answer is called. */
  take(hands: SheetHands): () => void
  /** Marks where what is held would come to lie. */
  showDrop(drops: readonly DropPreview[]): void
}

/** What does on a sheet what people want. */
export type SheetHands = Pick<PaperGestures, 'mayDrag' | 'mayErase' | 'mayAlign' | 'isBare' | 'constrain'> & {
  /** Pictures on their way to the server. */
  readonly images: Pick<ImageIntake, 'pending' | 'subscribe'>
  /** Ends what is being typed, before the sheet goes. */
  leave(): void
}

export type SheetOptions = {
  /** Somebody looks at it: pictures are fetched. Default true. */
  readonly isSeen?: boolean
}

/** Where people left each lane, for when they come back from the list. */
const leftAt = new Map<string, CameraPose>()

export function createLaneSheet(first: SheetHost, { isSeen = true }: SheetOptions = {}): LaneSheet {
  let host = first
  let hands: SheetHands | undefined
  let drops: readonly DropPreview[] = []
  let hovered: PaperSpot | undefined
  let hoveredId: string | undefined
  let pointer: Point | undefined
  let stopFollowing = () => {}
  let isShown = false
  /** What is on the board is what the lane holds: nothing was missed since. */
  let isFresh = false
  /** Of what the first picture left out. */
  let cancelRest: (() => void) | undefined
  /** The view that knows how high notes are. */
  let measured: LaneView | undefined
  let heights: ReadonlyMap<string, number> = new Map()
  let isFollowing = false
  let isFetchingEvidence = false
  let paintEvidence: ReturnType<PaperContent['evidencePainter']>
  let fitted: CameraPose | undefined
  let backdrop: readonly unknown[] | undefined
  let roomHeight = 0

  const store = createPaperStore()
  const feed = createObjectFeed()
  const stackOfThings = createStackHeights()
  const board = createBoard({
    style: paperStyle,
    mayDrag: (ids) => hands?.mayDrag(ids) ?? [],
    mayErase: (ids) => hands?.mayErase(ids) ?? [],
    mayAlign: (ids, at) => hands?.mayAlign(ids, at) ?? false,
    isBare: (at) => hands?.isBare(at) ?? true,
    constrain: (ids, delta) => hands?.constrain(ids, delta) ?? delta,
  })
  const pictures = createImageStore({
    urlOf: (asset) => host.assetUrl(asset),
    onChange: () => isFollowing && show(),
  })
  const picture = (): PaperPicture => ({
    host,
    state: store.get(),
    drops,
    hovered,
    left: board.camera.x + labelsWidth(board.camera) / board.camera.zoom,
  })
  board.setBackdrop({
    under: (view) => paintUnder(view, picture()),
    over: (view) => paintOver(view, picture()),
  })

  function show({ glide } = { glide: isShown }) {
    const first = isShown ? undefined : seenFirst()
    cancelRest?.()
    cancelRest = first && afterNextFrame(() => isFollowing && show({ glide: false }))
    isShown = true
    isFresh = true
    const { notes, objects } = host.document.tables
    const { layout } = host.view.current()
    heights = stackOfThings(objects.all(), layeredNotes(notes.all(), layout))
    keepPlace(layout)
    board.setObjects(feed(content(), first && { first }), { glide })
    showBackdrop()
    forgetGone()
  }

  /**
   * Room opens under the phases, and closes bit by bit as what waits there finds its place: the phases one sees stay where
   * they are. Never under the hands of who holds or types something.
   */
  function keepPlace({ strips }: LaneLayout) {
    const opened = strips.height - roomHeight
    roomHeight = strips.height
    const { editing, isBusy } = store.get()
    if (opened === 0 || editing !== undefined || isBusy || drops.length > 0) return
    if (isFitted()) return fitLane()
    const { visible, zoom } = board.camera
    const phasesBottom = strips.y + opened
    const sawPhases = phasesBottom > visible.y && phasesBottom < visible.y + visible.height
    if (sawPhases) board.camera.panBy(0, opened * zoom)
  }

  /** On a paper full of notes the first picture does not wait for those that are not in it. */
  function seenFirst(): ReadonlySet<string> | undefined {
    const { layout } = host.view.current()
    const { viewport } = board.camera
    if (layout.notes.size < MANY_NOTES || viewport.width === 0) return undefined
    const view = growRect(paintedArea(firstPose(), viewport, 0), SHADOW_REACH)
    const seen = new Set<string>()
    for (const [id, { rect }] of layout.notes) if (overlap(rect, view)) seen.add(id)
    return seen
  }

  /** Only these notes on free paper changed: in a storm of moves nothing else is looked at. */
  function showFree(ids: ReadonlySet<string>) {
    board.setObjects(feed(content(), { free: ids }), { glide: true })
    forgetGone()
  }

  function content(): PaperContent {
    const { document, workshop, view, canWrite, look, words } = host
    const { notes, moments, words: pinned, objects, evidence } = document.tables
    const { layout, otherChannels } = view.current()
    const { editing } = store.get()
    return {
      layout,
      get things() {
        return objects.all()
      },
      threads: commentThreads(document).filter(({ isResolved }) => !isResolved),
      pending: hands?.images.pending() ?? [],
      picture: isSeen ? pictures.get : () => UNFETCHED,
      heightOf: (id) => heights.get(id) ?? GROUND_HEIGHT,
      rectOf: (id) => (layout.notes.get(id) ?? layout.words.get(id))?.rect ?? board.object(id)?.rect,
      who: host.who,
      thingWords: words.things,
      editing: editing?.what === 'thing' ? editing.id : undefined,
      mayLock: host.mayLock,
      note: (id) => notes.get(id),
      moment: (id) => moments.get(id),
      word: (id) => pinned.get(id),
      channels: (moment) => shownChannels(moment, otherChannels, (id) => workshop.tables.channels.get(id)),
      evidence: (id) => evidence.get(id),
      evidencePainter,
      canWrite,
      ring: look.colour,
      scoring: (moment) => {
        const { scoring } = store.get()
        return scoring?.moment === moment ? scoring.value : undefined
      },
      isHovered: (id) => id === hoveredId,
      unnamed: words.unnamed,
      addMoment: words.addMoment,
    }
  }

  /** The first picture does not wait for what few lanes have. */
  function evidencePainter() {
    if (isFetchingEvidence) return paintEvidence
    isFetchingEvidence = true
    void import('./paint-evidence.ts').then((module) => {
      paintEvidence = module.paintEvidence
      if (isFollowing) show()
    })
    return paintEvidence
  }

  /** What lies under and over the notes is painted anew only when it is other than before. */
  function showBackdrop() {
    const { layout, scores } = host.view.current()
    const next = [
      layout.blocks,
      layout.curve,
      layout.words,
      layout.grid.height,
      layout.loose?.x,
      scores,
      host,
    ] as const
    if (backdrop !== undefined && next.every((part, at) => part === backdrop?.[at])) return
    backdrop = next
    board.invalidate()
  }

  /** What is typed in or picked may have gone while others work. */
  function forgetGone() {
    const { editing, spot } = store.get()
    const { notes, moments, words, objects } = host.document.tables
    if (spot !== undefined && moments.get(spot.moment)?.removed !== undefined) store.set({ spot: undefined })
    if (editing === undefined) return
    const table = { note: notes, word: words, head: moments, thing: objects }[editing.what]
    const record = table.get(editing.id)
    if (record === undefined || record.removed !== undefined) store.set({ editing: undefined })
  }

  function labelOf({ name, typing, says }: Peer): string {
    if (says !== undefined && says.text !== '') return host.words.saying(name, says.text)
    return typing === undefined ? name : host.words.typing(name)
  }

  function showPeers() {
    const others = host.handle.peers().filter((peer) => !peer.self && !peer.idle)
    const hasArrows = showsCursors()
    const isQuiet = calmSetting.isOn()
    board.setPresence(
      others.map((peer) => ({
        id: String(peer.clientId),
        label: labelOf(peer),
        colour: peer.colour,
        ...(peer.cursor === undefined || !hasArrows ? {} : { at: peer.cursor }),
        ...(peer.laser === undefined || isQuiet ? {} : { laser: peer.laser }),
        selection: peer.typing === undefined ? peer.selection : [...peer.selection, peer.typing],
      })),
    )
    const drafts = new Map<string, PaperPoint>()
    for (const { drag } of others) {
      for (const id of drag?.ids ?? []) {
        const rect = board.object(id)?.rect
        if (rect !== undefined && drag !== undefined)
          drafts.set(id, { x: rect.x + drag.dx, y: rect.y + drag.dy })
      }
    }
    board.showDraft(drafts)
  }

  /** Notes are as high as their text needs; a new function, because the heights may be others now. */
  function measure() {
    measured = host.view
    host.view.setHeights((note, atLeast, width) => {
      const { id, kind: style, text } = note
      const rect = { x: 0, y: 0, width, height: atLeast }
      return Math.max(
        atLeast,
        Math.min(HIGHEST_NOTE, board.heightFor({ id, type: 'note', style, text, rect })),
      )
    })
  }

  function hover(at: Point | undefined) {
    pointer = at
    // Who types words for all to see beside their arrow keeps it where it is.
    if (at !== undefined || !store.get().isSaying) host.handle.setPresence({ cursor: at })
    const [top] = at === undefined ? [] : board.hitTest(at)
    if (top !== hoveredId) {
      for (const id of [top, hoveredId]) if (id !== undefined) board.invalidate(board.object(id)?.rect)
      hoveredId = top
    }
    const spot = at === undefined || top !== undefined ? undefined : emptySpotAt(at)
    if (spot?.moment === hovered?.moment && spot?.row === hovered?.row) return
    for (const one of [hovered, spot]) {
      const rect = one === undefined ? undefined : rectAt(host.view.current().layout, one)
      if (rect !== undefined) board.invalidate(rect)
    }
    hovered = spot
  }

  function emptySpotAt(at: Point): PaperSpot | undefined {
    const { editing, tool, scoring } = store.get()
    if (
      !host.canWrite ||
      (tool !== 'select' && tool !== 'note') ||
      editing !== undefined ||
      scoring !== undefined
    )
      return undefined
    if (drops.length > 0) return undefined
    const layout = host.view.current().layout
    const spot = spotOf(laneSpot(layout, at))
    if (spot === undefined || spot.row === 'head' || spot.row === 'curve') return undefined
    if (spot.row === 'evidence') return undefined
    const isEmpty =
      spot.row === 'channel'
        ? board.object(idOf.channel(spot.moment)) === undefined
        : !layout.cells.has(`${spot.moment}/${spot.row}`)
    return isEmpty ? { ...spot, index: 0 } : undefined
  }

  function followHost() {
    stopFollowing()
    const { objects, comments } = host.document.tables
    const stops = [
      host.view.subscribe((free) => (free !== undefined && isShown ? showFree(free) : show())),
      host.handle.subscribePeers(showPeers),
      calmSetting.subscribe(showPeers),
      cursorSetting.subscribe(showPeers),
      objects.subscribeChanges(() => show()),
      comments.subscribeChanges(() => show()),
    ]
    stopFollowing = () => {
      isFresh = false
      for (const stop of stops) stop()
    }
    if (measured !== host.view) measure()
    else if (!isFresh) show()
    showPeers()
  }

  /** As long as nobody moved the paper it fits the window, whatever comes and goes around it. */
  function keepFitting(): () => void {
    let { viewport } = board.camera
    return board.camera.subscribe(() => {
      const { camera } = board
      if (camera.viewport === viewport) return
      viewport = camera.viewport
      // Never under the hands of who is typing: a phone's keyboard, too, makes the window smaller.
      if (isFitted() && store.get().editing === undefined) fitLane()
    })
  }

  /** A thing's words are left out while a field over it shows them. */
  function followEditing(): () => void {
    let { editing } = store.get()
    return store.subscribe(() => {
      const next = store.get().editing
      if (next === editing) return
      const isThing = next?.what === 'thing' || editing?.what === 'thing'
      editing = next
      if (isThing) show()
    })
  }

  /** The names of the bands stand at the edge of the view: painted there once the paper has come to rest. */
  function keepZoneNames(): () => void {
    let timer: number | undefined
    let { x } = board.camera
    const settle = () => {
      if (board.camera.x === x) return
      x = board.camera.x
      board.invalidate(growRect(host.view.current().layout.curve.area, 2))
    }
    const stop = board.camera.subscribe(() => {
      window.clearTimeout(timer)
      timer = window.setTimeout(settle, REST_MS)
    })
    return () => {
      window.clearTimeout(timer)
      stop()
    }
  }

  const isFitted = () => {
    const { x, y, zoom } = board.camera
    return fitted !== undefined && fitted.x === x && fitted.y === y && fitted.zoom === zoom
  }

  const firstPose = () => leftAt.get(host.handle.laneId) ?? lanePose(board, host.view.current().layout)

  function fitLane() {
    fitted = lanePose(board, host.view.current().layout)
    board.camera.jumpTo(fitted)
  }

  function fontsCame() {
    forgetLines()
    board.invalidate()
  }

  function start(): () => void {
    document.fonts.addEventListener('loadingdone', fontsCame)
    // Those on their way already may come before anyone tells.
    void document.fonts.ready.then(fontsCame)
    const stops = [
      board.on('cursorMove', ({ at }) => hover(at)),
      board.on('selectionChange', ({ ids }) => host.handle.setPresence({ selection: [...ids] })),
      board.on('layoutChange', measure),
      store.subscribe(() => board.invalidate()),
      followEditing(),
      keepFitting(),
      keepZoneNames(),
    ]
    isFollowing = true
    followHost()
    return () => {
      isFollowing = false
      hands?.leave()
      const { x, y, zoom, viewport } = board.camera
      // What was on no page was looked at from nowhere.
      if (viewport.width > 0 && !isFitted()) leftAt.set(host.handle.laneId, { x, y, zoom })
      host.handle.setPresence({
        cursor: undefined,
        selection: [],
        typing: undefined,
        drag: undefined,
        says: undefined,
      })
      document.fonts.removeEventListener('loadingdone', fontsCame)
      stopFollowing()
      for (const stop of stops) stop()
    }
  }

  // As long as nobody is told of it: so that the first picture of the lane is laid out once.
  if (!host.view.isFollowed) measure()

  return {
    board,
    store,
    pictures,
    pointer: () => pointer,
    setHost(next) {
      const before = host
      host = next
      if (measured === undefined) measure()
      if (next.view !== before.view || next.handle !== before.handle) followHost()
      show()
    },
    lookAtLane() {
      if (leftAt.has(host.handle.laneId)) board.camera.jumpTo(firstPose())
      else fitLane()
    },
    start,
    take(next) {
      hands = next
      const stop = next.images.subscribe(() => show())
      if (next.images.pending().length > 0) show()
      return () => {
        stop()
        hands = undefined
      }
    },
    showDrop(next) {
      const stale = [...drops, ...next]
      drops = next
      for (const drop of stale) board.invalidate(dropRect(drop, host.view.current().layout))
    },
  }
}

/** Around the mark of a drop, its outline included. */
function dropRect(drop: DropPreview, layout: LaneLayout): Rect {
  if (drop.what !== 'moment') return growRect(drop.rect, 12)
  return { x: drop.x - 8, y: 0, width: 16, height: layout.grid.y + layout.grid.height }
}

/** A note that would be higher shows the beginning of its text; the list shows all of it. */
const HIGHEST_NOTE = 520

const REST_MS = 200

/** Fewer are on the board before one sees it. */
const MANY_NOTES = 1_000

/** Calls back once the next frame is on the screen, unless the answer was called. */
function afterNextFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(run)
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
