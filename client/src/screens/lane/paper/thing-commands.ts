import { bottomOf, type Point, type Rect, rightOf } from '@brownpaper/shared/geometry/rect'
import type { Edge, Direction as Way } from '@brownpaper/shared/lane/arrange'
import type { LookChange } from '@brownpaper/shared/lane/board-actions'
import { laneSpot } from '@brownpaper/shared/lane/lane-spot'
import { lowestOf } from '@brownpaper/shared/lane/lowest'
import type { BoardThing } from '@brownpaper/shared/lane/objects'
import type { Restack } from '@brownpaper/shared/lane/stack'
import type { BoardEvents, Inks, ScreenPoint, Size } from '../../../canvas/board.ts'
import { sizeWithin } from '../../../parts/review/size-within.ts'
import { linkHost, safeLink } from '../../../parts/safe-link.ts'
import type { Dragged } from '../evidence/dragged.ts'
import { pinPoint } from './comment-pins.ts'
import type { ImageIntake, PlacedImage, ReadyImage } from './image-intake.ts'
import type { ImageStore } from './image-store.ts'
import { fillColour, highlightColour, inkColour } from './inks.ts'
import type { PaperParts } from './paper-commands.ts'
import type { ArrangedWords } from './paper-host.ts'
import { idOf, thingOf } from './paper-objects.ts'
import {
  DRAWING_TOOLS,
  isPuttingTool,
  lookKindOf,
  type PaperState,
  type PaperTool,
  type ToolLook,
} from './paper-state.ts'
import { createReshapeCommands } from './reshape-commands.ts'

export type ThingParts = PaperParts & {
  readonly images: ImageIntake
  readonly pictures: ImageStore
  readonly select: (ids: readonly string[]) => void
  readonly edit: (what: 'thing', id: string, options?: { readonly isNew: boolean }) => void
  readonly leave: () => void
  readonly reveal: (rect: Rect) => void
}

/** Paper units. */
const TEXT_WIDTH = 280
const FRAME = { width: 520, height: 360 }
const EMOJI = 72
const LINK = { width: 300, height: 84 }
/** As large as a picture comes at most: two notes wide. */
const PICTURE = { width: 420, height: 300 }
/** What other things take up at most. */
const PUT = { width: 280, height: 200 }
const ROOM_GAP = 36
/** A photo of a wall: about seven moments wide, and sharp enough to read handwriting on it. */
const WALL_PHOTO = { side: 1600, pixels: 3600 }
const MOST_TRIES = 40
const PICTURE_GAP = 24

/** Where pictures are meant to come: at a place of the paper, or at a moment. */
export type Meant = {
  readonly at?: Point | undefined
  /** Default the one at that place, or where the keyboard is. */
  readonly moment?: string | undefined
  /** Without a moment one is asked; otherwise they lie loose where that is possible. */
  readonly asksWhere?: boolean | undefined
}

/** What one can do with objects and free notes, whether by key, button or menu. */
export function createThingCommands(parts: ThingParts) {
  const { board, store, host, images, pictures, select, edit, leave } = parts
  const things = () => host().things
  const objects = () => host().document.tables.objects

  /** Ids in the lane's tables of what is selected: notes, objects and words. */
  const selectedIds = () =>
    [...board.selection].flatMap((id) => {
      const thing = thingOf(id)
      return thing.what === 'note' || thing.what === 'word' ? [thing.id] : []
    })

  const selectedObjects = () =>
    selectedIds().flatMap((id): readonly BoardThing[] => {
      const record = objects().get(id)
      return record === undefined || record.removed ? [] : [record]
    })

  /** Whether this person leaves all of these alone: they lie fast or are another's; then it is said. */
  function isAllHeld(ids: readonly string[]): boolean {
    const isHeld = ids.length > 0 && things().heldAmong(ids).length === ids.length
    if (isHeld) host().say(whyHeld(ids))
    return isHeld
  }

  function whyHeld(ids: readonly string[]): string {
    const { words, mayDraw } = host()
    if (!mayDraw && ids.every((id) => objects().get(id) !== undefined)) return words.notesOnly
    return ids.some((id) => things().isTheirs(id)) ? words.notYours : words.locked
  }

  /** Does something with what is selected, if one may write and not all of it is locked. */
  function withSelected(then: (ids: readonly string[]) => void) {
    const ids = selectedIds()
    if (!host().canWrite || ids.length === 0 || isAllHeld(ids)) return
    leave()
    then(ids)
  }

  function setTool(tool: PaperTool) {
    leave()
    // Who only reads may point as well.
    if (!LOOKING_TOOLS.includes(tool) && !host().canWrite) return
    if (!isForNotes(tool) && !host().mayDraw) return host().say(host().words.notesOnly)
    store.set({ menu: undefined })
    if (tool === 'select' || tool === 'hand' || tool === store.get().tool) board.setTool(tool)
    // Ink is for more than one stroke; everything else gives way to selecting once it made its one thing.
    else
      board.setTool(tool, {
        locked: tool === 'laser' || (DRAWING_TOOLS as readonly PaperTool[]).includes(tool),
      })
    store.set({ tool, isToolKept: board.isToolLocked })
    tellInk()
  }

  function keepTool(isKept: boolean) {
    board.setTool(board.tool, { locked: isKept })
    store.set({ isToolKept: isKept })
  }

  /** Changes how a tool draws from now on. */
  function setToolLook(patch: Partial<ToolLook>) {
    const { tool, looks } = store.get()
    const kind = lookKindOf(tool)
    if (kind === undefined) return
    store.set({ looks: { ...looks, [kind]: { ...looks[kind], ...patch } } })
    tellInk()
  }

  const tellInk = () => tellInkOf(store.get().tool)
  const tellInkOf = (tool: PaperTool) => board.setInks(inksOf(tool, store.get().looks, ownColour()))
  const ownColour = () =>
    host()
      .handle.peers()
      .find(({ self }) => self)?.colour ?? inkColour.red

  function addText(at: Point) {
    const { ink, size } = store.get().looks.text
    const id = things().addObject({
      type: 'text',
      box: { x: at.x, y: at.y - size * 0.6, width: TEXT_WIDTH, height: size * 1.2 },
      look: { ink, size },
    })
    if (id !== undefined) edit('thing', id, { isNew: true })
  }

  function addFrame(
    at: Point,
    box: { width: number; height: number } & Point = { ...FRAME, ...centred(at, FRAME) },
  ) {
    const id = things().addObject({ type: 'frame', box })
    if (id !== undefined) edit('thing', id, { isNew: true })
  }

  function addEmoji(at: Point, emoji = store.get().emoji) {
    const side = { width: EMOJI, height: EMOJI }
    const id = things().addObject({ type: 'emoji', emoji, box: { ...side, ...centred(at, side) } })
    if (id !== undefined) select([id])
  }

  /** Answers whether it is an address that can be opened. */
  function addLink(typed: string, title: string, pointed?: Point): boolean {
    const url = safeLink(typed)
    if (url === undefined) return false
    const at = roomFor(LINK, pointed)
    lookAt(at, LINK)
    const id = things().addObject({
      type: 'link',
      url: url.href,
      text: title.trim(),
      box: { ...LINK, ...centred(at, LINK) },
    })
    if (id !== undefined) select([id])
    return true
  }

  /** Another address makes another card in the same place: what a card leads to never changes under somebody's hand. */
  function changeLink(id: string, typed: string, title: string): boolean {
    const url = safeLink(typed)
    const record = objects().get(id)
    if (url === undefined || record === undefined) return false
    host().document.change(() => objects().patch(id, { url: url.href, text: title.trim() }))
    return true
  }

  function openLink(id: string) {
    const url = safeLink(objects().get(id)?.url ?? '')
    if (url !== undefined) window.open(url.href, '_blank', 'noopener,noreferrer')
  }

  function placeImage({ asset, place: box, picture }: PlacedImage) {
    if (picture !== undefined) pictures.know(asset, picture)
    const id = things().addObject({ type: 'image', asset, box })
    if (id === undefined) return
    const { words } = host()
    host().say(words.imagePlaced, { label: words.describe, onPress: () => describe(id) })
  }

  /**
   * Where something new of a size comes: at a place on free paper that was pointed out, else under the curve beside
   * what lies there, never over the grid that people are working in.
   */
  function roomFor(size: Size, pointed?: Point): Point {
    const layout = host().view.current().layout
    if (pointed !== undefined && laneSpot(layout, pointed).at === 'paper') return pointed
    const { visible } = board.camera
    const y = bottomOf(layout.curve.area) + ROOM_GAP
    let x = Math.max(0, visible.x + ROOM_GAP)
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const rect = { x, y, ...size }
      const inTheWay = board
        .query(rect)
        .flatMap((id) => (thingOf(id).what === 'note' ? (board.object(id) ?? []) : []))
      const furthest = Math.max(...inTheWay.map((one) => rightOf(one.rect)))
      if (inTheWay.length === 0) break
      x = furthest + ROOM_GAP
    }
    return { x: x + size.width / 2, y: y + size.height / 2 }
  }

  /** Makes what the tool in hand makes where there is room, for who has no pointer. */
  function putDown() {
    const { tool } = store.get()
    if (!isPuttingTool(tool) || !host().canWrite) return
    const size = tool === 'frame' ? FRAME : PUT
    const at = tool === 'comment' ? middle() : roomFor(size)
    lookAt(at, size)
    board.tapWith(tool, board.camera.paperToScreen(at))
  }

  /** Looks at where something new comes, unless somebody types. */
  function lookAt(at: Point, { width, height }: Size) {
    if (store.get().editing === undefined)
      parts.reveal({ x: at.x - width / 2, y: at.y - height / 2, width, height })
  }

  /** Nothing leaves before somebody looked at it; where it belongs is asked with that. */
  function addImages(files: readonly File[], { at, moment = momentMeant(at), asksWhere }: Meant = {}) {
    if (!host().canWrite || files.length === 0) return
    host().takeIn(files, { moment, onPaper: takerOfImages(at), asksWhere })
  }

  /** What was let go on the paper: at a moment it is evidence of it, elsewhere one is asked. */
  function takeDragged(dragged: Dragged, at: Point) {
    if (!host().canWrite) return
    host().takeDragged(dragged, {
      moment: momentMeant(at),
      onPaper: takerOfImages(at),
      asksWhere: true,
      onPaperLink: host().mayDraw ? (url, text) => void addLink(url, text, at) : undefined,
    })
  }

  /** Lays pictures loose on the paper; undefined where people work with notes alone: there a picture is evidence. */
  function takerOfImages(pointed: Point | undefined): ((image: ReadyImage) => void) | undefined {
    if (!host().mayDraw) return undefined
    /** Where the next one comes: the first around the place that was meant, the others beside it. */
    let next: Point | undefined
    return (image) => {
      const { width, height } = sizeWithin(image.picture, PICTURE.width)
      const at = next ?? roomFor(PICTURE, pointed)
      if (next === undefined) lookAt(at, PICTURE)
      const x = next === undefined ? at.x - width / 2 : at.x
      next = { x: x + width + PICTURE_GAP, y: at.y }
      void images.add(image, { x: Math.round(x), y: Math.round(at.y - height / 2), width, height })
    }
  }

  /** The moment under what was pointed at, or the one the keyboard is at. */
  function momentMeant(pointed: Point | undefined): string | undefined {
    if (pointed === undefined) return store.get().spot?.moment
    const spot = laneSpot(host().view.current().layout, pointed)
    return 'moment' in spot ? spot.moment : undefined
  }

  /**
   * Photos of a wall of paper, large enough to read from: under the lane and all that lies on it, and below whatever
   * one puts there later.
   */
  function addWallPhotos(files: readonly File[]) {
    if (!host().mayDraw || files.length === 0) return
    const y = Math.round(lowestOf(host().document, host().view.current().layout) + ROOM_GAP)
    let x = 0
    const onPaper = (image: ReadyImage) => {
      const size = sizeWithin(image.picture, WALL_PHOTO.side)
      void images.add(image, { x, y, ...size })
      x += size.width + PICTURE_GAP
    }
    host().takeIn(files, { moment: undefined, onPaper, wallPx: WALL_PHOTO.pixels })
  }

  /** The middle of what one sees, clear of the bars. */
  const middle = () => board.camera.screenToPaper(middleOnScreen())

  function middleOnScreen(): ScreenPoint {
    const { width, height } = board.camera.viewport
    return { x: width / 2, y: height * 0.3 }
  }

  /** Where on the screen a thing's little sheets open. */
  function anchorOf(boardId: string): ScreenPoint {
    const rect = board.object(boardId)?.rect
    if (rect === undefined) return middleOnScreen()
    return board.camera.paperToScreen({ x: rect.x + rect.width / 2, y: rect.y + rect.height })
  }

  /** A connector from the one thing that is selected, by keys or by pointing; else the tool for it. */
  function connect() {
    const ids = selectedIds()
    const [id] = ids
    if (id === undefined || ids.length > 1 || board.object(id)?.connects !== true) setTool('connector')
    else if (!host().mayDraw) host().say(host().words.notesOnly)
    else {
      leave()
      store.set({ menu: undefined })
      tellInkOf('connector')
      board.connectFrom(id)
    }
  }

  function nameOf(id: string): string {
    const { words, document } = host()
    const note = document.tables.notes.get(id)
    if (note !== undefined) return words.noteName(note.kind, note.text)
    const object = objects().get(id)
    return object === undefined ? '' : words.objectName(object.type, object.text)
  }

  /** Shows and says what a connector would go to; the first time also which keys choose. */
  function tellAim({ to }: BoardEvents['connectAim']) {
    const { words, announce } = host()
    const isFirst = !store.get().isAiming
    store.set({ isAiming: true })
    if (to === undefined) return announce(words.connectNone)
    const rect = board.object(to)?.rect
    if (rect !== undefined) parts.reveal(rect)
    const name = words.connectTo(nameOf(to))
    announce(isFirst ? `${name}. ${words.connectKeys}` : name)
  }

  /** The copies made last, and one of them with its original. */
  let copied: { readonly ids: ReadonlySet<string>; readonly from: string; readonly to: string } | undefined

  function rememberCopies(copies: ReadonlyMap<string, string>) {
    const [first] = copies
    copied = first && { ids: new Set(copies.values()), from: first[0], to: first[1] }
  }

  /** Copies of copies that were moved come as far on again; undefined when these are no copies. */
  function offsetAgain(ids: readonly string[]) {
    if (copied === undefined || ids.length === 0 || !ids.every((id) => copied?.ids.has(id))) return undefined
    const [from, to] = [board.object(copied.from)?.rect, board.object(copied.to)?.rect]
    return from && to && { dx: to.x - from.x, dy: to.y - from.y }
  }

  /** What was too much to be copied at once. */
  function tellLeft(count: number) {
    if (count > 0) host().say(host().words.copyLeft(count))
  }

  const tellConnected = (to: string) => host().announce(host().words.connected(nameOf(to)))

  const describe = (id: string) => store.set({ menu: { what: 'describe', id, at: anchorOf(id) } })

  function comment(on: string | undefined, point: Point) {
    if (!host().canWrite) return
    leave()
    store.set({ menu: { what: 'new-comment', on, point, at: board.camera.paperToScreen(point) } })
  }

  /** A remark about what is selected, or about the middle of what one sees. */
  function commentHere() {
    const [id] = selectedIds()
    const rect = id === undefined ? undefined : board.object(id)?.rect
    if (rect === undefined) setTool('comment')
    else comment(id, { x: rect.x + rect.width - 10, y: rect.y + 6 })
  }

  /** Opens a remark beside its pin; with `reveal` the paper moves there first. */
  function openComment(id: string, { reveal } = { reveal: false }) {
    const thread = host().document.tables.comments.get(id)
    if (thread === undefined) return
    // One that is settled has no pin; its place is known all the same.
    const at = pinPoint({ on: thread.on, x: thread.x, y: thread.y }, (on) => board.object(on)?.rect)
    const { camera } = board
    const { width, height } = camera.viewport
    const on = camera.paperToScreen(at)
    const isSeen = on.x > 40 && on.y > 60 && on.x < width - 60 && on.y < height - 160
    if (reveal && !isSeen) {
      camera.jumpTo({
        x: at.x - width / 2 / camera.zoom,
        y: at.y - height / 3 / camera.zoom,
        zoom: camera.zoom,
      })
    }
    store.set({ menu: { what: 'comment', id, at: camera.paperToScreen(at) } })
  }

  function remove() {
    withSelected((ids) => {
      const going = ids.filter((id) => !things().heldAmong([id]).includes(id))
      things().removeThings(going)
      if (going.length > 1 || selectedWasObject(going)) {
        const { words } = host()
        host().say(words.thrownAway(going.length), {
          label: words.undo,
          onPress: () => things().restoreThings(going),
        })
      }
    })
  }

  const selectedWasObject = (ids: readonly string[]) => ids.some((id) => objects().get(id) !== undefined)

  /** Does something that one sees and only hears of when it is said: what came of it, or that nothing did. */
  function telling(
    topic: 'group' | 'lock' | 'layer' | 'line',
    said: Exclude<keyof ArrangedWords, 'already'>,
    run: (ids: readonly string[]) => void,
  ) {
    return (ids: readonly string[]) => {
      const { announce, words } = host()
      const before = ids.map(recordOf)
      run(ids)
      const count = ids.filter((id, at) => recordOf(id) !== before[at]).length
      const nothing = topic === 'layer' ? words.reshape.noFurther : words.arranged.already
      announce(count === 0 ? nothing : words.arranged[said](count), topic)
    }
  }

  function recordOf(id: string) {
    const { notes, words } = host().document.tables
    return objects().get(id) ?? notes.get(id) ?? words.get(id)
  }

  function toggleLock() {
    const ids = selectedIds()
    if (!host().mayLock || ids.length === 0) return
    if (isHeld(ids)) telling('lock', 'unlocked', things().unlock)(ids)
    else telling('lock', 'locked', things().lock)(ids)
  }

  function restack(how: Restack) {
    const { toFront: front, toBack: back, forward, backward } = things()
    withSelected(telling('layer', how, { front, back, forward, backward }[how]))
  }

  const putInLine = (run: (ids: readonly string[]) => void) => withSelected(telling('line', 'inLine', run))

  const isHeld = (ids: readonly string[]) =>
    ids.length > 0 &&
    ids.every((id) => (objects().get(id) ?? host().document.tables.notes.get(id))?.locked === true)

  /** Enter or a second tap on a thing: its words, or what else there is to it. */
  function open({ id, type }: BoardThing) {
    if (type === 'link' && !host().canWrite) return openLink(id)
    if (!host().canWrite || isAllHeld([id])) return
    if (type === 'image') describe(id)
    else if (type === 'link') store.set({ menu: { what: 'edit-link', id, at: anchorOf(id) } })
    else if (type !== 'stroke' && type !== 'emoji') edit('thing', id)
  }

  return {
    open,
    /** Says of what somebody tried to move why it stays. */
    tellHeld: (ids: readonly string[]) => void isAllHeld(ids),
    selectedIds,
    selectedObjects,
    setTool,
    connect,
    tellAim,
    tellConnected,
    tellLeft,
    keepTool,
    toggleKeepTool: () => keepTool(!store.get().isToolKept),
    setToolLook,
    leavePenMode: () => board.setPenMode(false),
    setEmoji(emoji: string) {
      store.set({ emoji })
      setTool('emoji')
    },
    addText,
    addFrame,
    addEmoji,
    addLink,
    changeLink,
    openLink,
    addImages,
    takeDragged,
    addWallPhotos,
    placeImage,
    middle,
    describe,
    editLink: (id: string) => store.set({ menu: { what: 'edit-link', id, at: anchorOf(id) } }),
    newLink() {
      if (host().mayDraw) store.set({ menu: { what: 'new-link', at: middleOnScreen() } })
      else host().say(host().words.notesOnly)
    },
    retryImage(id: string) {
      pictures.retry(objects().get(id)?.asset ?? '')
    },
    comment,
    commentHere,
    putDown,
    openComment,
    removeThings: remove,
    setLook: (look: LookChange) => withSelected((ids) => things().setLook(ids, look)),
    group: () => withSelected(telling('group', 'grouped', things().group)),
    ungroup: () => withSelected(telling('group', 'ungrouped', things().ungroup)),
    toggleLock,
    mayLock: () => host().mayLock,
    isImageGone: (id: string) => pictures.get(objects().get(id)?.asset ?? '').state === 'failed',
    isHeld: () => isHeld(selectedIds()),
    toFront: () => restack('front'),
    toBack: () => restack('back'),
    forward: () => restack('forward'),
    backward: () => restack('backward'),
    align: (edge: Edge) => putInLine((ids) => things().align(ids, edge)),
    distribute: (way: Way) => putInLine((ids) => things().distribute(ids, way)),
    tidyUp: () => putInLine((ids) => things().tidyUp(ids)),
    nudge: (dx: number, dy: number) =>
      withSelected((ids) =>
        host().document.history.inSeries(`nudge ${ids}`, () => things().nudge(ids, dx, dy)),
      ),
    ...createReshapeCommands({ board, host, withSelected, reveal: parts.reveal }),
    rememberCopies,
    duplicateThings: () =>
      withSelected((ids) => {
        const left = things().tooMuchToCopy(ids)
        const copies = things().duplicateThings(ids, offsetAgain(ids))
        rememberCopies(copies)
        tellLeft(left)
        select([...copies.values()].map((id) => (host().document.tables.words.get(id) ? idOf.word(id) : id)))
      }),
    hostOf: (id: string) => linkHost(objects().get(id)?.url ?? ''),
  }
}

/** These change nothing. */
const LOOKING_TOOLS: readonly PaperTool[] = ['select', 'hand', 'laser']

/** What is there also where people work with notes only. */
export const isForNotes = (tool: PaperTool) => tool === 'comment' || LOOKING_TOOLS.includes(tool)

/** How tools draw what is no object yet. */
function inksOf(
  tool: PaperTool,
  { pen, highlighter, shape, connector }: PaperState['looks'],
  laser: string,
): Inks {
  const line = tool === 'connector' ? connector : shape
  return {
    pen: { colour: inkColour[pen.ink], width: pen.size },
    highlighter: { colour: highlightColour[highlighter.ink], width: highlighter.size },
    laser,
    shape: {
      colour: inkColour[line.ink],
      width: line.size,
      fill: line.fill && fillColour[line.fill],
      dashed: line.isDashed,
      route: line.route,
    },
  }
}

const centred = (
  at: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Point => ({
  x: Math.round(at.x - width / 2),
  y: Math.round(at.y - height / 2),
})
