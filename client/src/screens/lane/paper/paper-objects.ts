import { stopwatchText } from '@brownpaper/shared/base/stopwatch-text'
import type { Rect } from '@brownpaper/shared/geometry/rect'
import type { CommentThread } from '@brownpaper/shared/lane/comment-threads'
import type { Evidence } from '@brownpaper/shared/lane/evidence'
import type { Moment, Note, Word } from '@brownpaper/shared/lane/lane'
import { LANE_SIZES, type LaneLayout, type PhaseBlock, type PlacedNote } from '@brownpaper/shared/lane/layout'
import { isFixed, isShock } from '@brownpaper/shared/lane/note-marks'
import { type BoardThing, SIDES } from '@brownpaper/shared/lane/objects'
import type { Channel } from '@brownpaper/shared/workshop/workshop'
import type { Badge, BoardObject, ObjectChange } from '../../../canvas/board.ts'
import { channelPaths } from '../../../look/icon-paths.ts'
import { tiltOf } from '../../../look/tilt.ts'
import { colour } from '../../../look/tokens.ts'
import { linkHost } from '../../../parts/safe-link.ts'
import { channelText } from '../shown-channels.ts'
import { pinObject, pinPoint } from './comment-pins.ts'
import type { PendingImage } from './image-intake.ts'
import type { StoredPicture } from './image-store.ts'
import { FACE_R, paintFace } from './paint-curve.ts'
import type { EvidenceCard, paintEvidence } from './paint-evidence.ts'
import { firstRect, paintFirst, paintHead, paintPlus, plusRect } from './paint-lane.ts'
import type { SheetHost } from './paper-host.ts'
import { boardThing, pendingId, pendingObject, type ThingWords } from './paper-things.ts'

/** What the objects are made of. */
export type PaperContent = {
  readonly layout: LaneLayout
  readonly note: (id: string) => Note | undefined
  readonly moment: (id: string) => Moment | undefined
  readonly word: (id: string) => Word | undefined
  /** A moment's own first. */
  readonly channels: (moment: Moment) => readonly Channel[]
  readonly evidence: (id: string) => Evidence | undefined
  /** Asked for when there is some; undefined until it has come. */
  readonly evidencePainter: () => typeof paintEvidence | undefined
  /** Those that are there, in any order. */
  readonly things: readonly BoardThing[]
  readonly threads: readonly CommentThread[]
  readonly pending: readonly PendingImage[]
  readonly picture: (asset: string) => StoredPicture
  /** How high free notes and things lie. */
  readonly heightOf: (id: string) => number
  /** Where a note, word or thing lies on the board. */
  readonly rectOf: (id: string) => Rect | undefined
  readonly who: SheetHost['who']
  readonly thingWords: ThingWords
  /** The thing whose words are in a field now. */
  readonly editing: string | undefined
  /** May lock, and move what is locked. */
  readonly mayLock: boolean
  readonly canWrite: boolean
  /** The persona's colour. */
  readonly ring: string
  /** The score a dragged point of the curve would give. */
  readonly scoring: (moment: string) => number | undefined
  /** Whether the pointer is over an object. */
  readonly isHovered: (id: string) => boolean
  /** Shown for a moment nobody named. */
  readonly unnamed: string
  /** In a phase without moments. */
  readonly addMoment: string
}

/** Notes and objects are on the board under their own ids, what belongs to a moment or phase under a prefix. */
export const idOf = {
  head: (moment: string) => `head:${moment}`,
  channel: (moment: string) => `channel:${moment}`,
  /** All that was found at a moment. */
  evidence: (moment: string) => `evidence:${moment}`,
  /** One piece of it. */
  card: (piece: string) => `card:${piece}`,
  face: (moment: string) => `face:${moment}`,
  word: (word: string) => `word:${word}`,
  /** In a phase without moments. */
  first: (phase: string) => `first:${phase}`,
  /** After a moment. */
  plus: (moment: string) => `plus:${moment}`,
  /** The pin of a thread. */
  comment: (thread: string) => `comment:${thread}`,
  /** A picture on its way. */
  pending: pendingId,
} as const

export type PaperThing =
  | { readonly what: 'note'; readonly id: string }
  | { readonly what: keyof typeof idOf; readonly id: string }

/** What an id on the board stands for. */
export function thingOf(id: string): PaperThing {
  const colon = id.indexOf(':')
  if (colon < 0) return { what: 'note', id }
  const what = id.slice(0, colon)
  return Object.hasOwn(idOf, what)
    ? { what: what as keyof typeof idOf, id: id.slice(colon + 1) } // just looked up
    : { what: 'note', id }
}

type Built = { readonly object: BoardObject; readonly key: string }

/** What was made of a thing last time, for as long as everything it was made of is the same. */
type MadeThing = { readonly from: readonly unknown[]; readonly object: BoardObject }

/** Notes are by far the most: what one was made of is seen in the record and the object themselves. */
type MadeNote = { readonly note: Note; readonly object: BoardObject }

/**
 * Turns what the lane holds into what changes on the board since last time. With `free` only these notes are looked at,
 * and what hangs on them: nothing else may have changed. With `first` all but the other notes is: those come next time.
 */
export type ObjectFeed = (
  content: PaperContent,
  part?: { readonly free: ReadonlySet<string> } | { readonly first: ReadonlySet<string> },
) => readonly ObjectChange[]

export function createObjectFeed(): ObjectFeed {
  let last = new Map<string, string>()
  let things = new Map<string, MadeThing>()
  const notes = new Map<string, MadeNote>()
  let rights: readonly boolean[] = []

  /** Answers how many of these there are. */
  function feedNotes(ids: Iterable<string>, content: PaperContent, changes: ObjectChange[]): number {
    let count = 0
    const next = [content.canWrite, content.mayLock]
    const hasSameRights = next.every((right, at) => right === rights[at])
    rights = next
    for (const id of ids) {
      const note = content.note(id)
      if (note === undefined) continue
      count++
      const made = notes.get(id)
      if (hasSameRights && made?.note === note && isPlacedAs(made.object, note, content)) continue
      const object = noteObject(note, content)
      notes.set(id, { note, object })
      changes.push(object)
    }
    return count
  }

  function forgetNotes({ layout, note }: PaperContent, changes: ObjectChange[]) {
    for (const id of notes.keys()) {
      if (layout.notes.has(id) && note(id) !== undefined) continue
      notes.delete(id)
      changes.push({ id, gone: true })
    }
  }

  function feedFree(ids: ReadonlySet<string>, content: PaperContent): readonly ObjectChange[] {
    const changes: ObjectChange[] = []
    feedNotes(ids, content, changes)
    for (const thread of content.threads) {
      const { object, key } = pinOf(thread, content)
      if (last.get(object.id) !== key) changes.push(object)
      last.set(object.id, key)
    }
    return changes
  }

  return (content, part) => {
    if (part !== undefined && 'free' in part) return feedFree(part.free, content)
    const next = new Map<string, string>()
    const changes: ObjectChange[] = []
    for (const { object, key } of fewObjects(content)) {
      next.set(object.id, key)
      if (last.get(object.id) !== key) changes.push(object)
    }
    for (const id of last.keys()) if (!next.has(id)) changes.push({ id, gone: true })
    last = next
    const count = feedNotes(part?.first ?? content.layout.notes.keys(), content, changes)
    if (count < notes.size) forgetNotes(content, changes)
    const made = makeThings(content, things)
    for (const [id, { object }] of made) if (things.get(id)?.object !== object) changes.push(object)
    for (const id of things.keys()) if (!made.has(id)) changes.push({ id, gone: true })
    things = made
    return changes
  }
}

/** Things are made anew only when something they are made of is another: a stroke has thousands of points. */
function makeThings(content: PaperContent, before: ReadonlyMap<string, MadeThing>): Map<string, MadeThing> {
  const made = new Map<string, MadeThing>()
  const { canWrite, mayLock, editing, picture, heightOf, thingWords: words } = content
  for (const record of content.things) {
    const { id } = record
    const z = heightOf(id)
    const isEditing = editing === id
    const shown = record.type === 'image' ? picture(record.asset) : undefined
    const from = [record, z, isEditing, canWrite, mayLock, shown, words]
    const known = before.get(id)
    if (known !== undefined && from.every((part, at) => Object.is(part, known.from[at]))) {
      made.set(id, known)
      continue
    }
    // Who may move what is locked has it in hand like everything else.
    const held = mayLock ? { ...record, locked: false } : record
    const object = boardThing(held, { z, isMovable: canWrite, isEditing, picture, words })
    if (object !== undefined) made.set(id, { from, object })
  }
  return made
}

/** All but notes and things, of which there may be thousands. */
function* fewObjects(content: PaperContent): Iterable<Built> {
  const { layout } = content
  if (content.canWrite) for (const block of layout.blocks) yield* plusObjects(block, content)
  for (const column of layout.columns) {
    const moment = content.moment(column.moment)
    if (moment === undefined) continue
    yield headObject(moment, column.number, content)
    const channel = channelObject(moment, content)
    if (channel !== undefined) yield channel
    yield* faceObject(moment, content)
  }
  for (const [moment, { ids, rect }] of layout.evidence) {
    if (ids.length > 0) yield* evidenceObjects(moment, rect, ids, content)
  }
  for (const id of layout.words.keys()) {
    const word = content.word(id)
    if (word !== undefined) yield wordObject(word, content)
  }
  for (const thread of content.threads) yield pinOf(thread, content)
  for (const image of content.pending) {
    const { state, progress, preview } = image
    yield built(
      pendingObject(image, content.thingWords),
      state,
      Math.round(progress * 20),
      preview !== undefined,
    )
  }
}

function pinOf({ id, first, replies, pin }: CommentThread, { rectOf, who, canWrite }: PaperContent): Built {
  const at = pinPoint(pin, rectOf)
  const { initials, colour: fill } = who(first.author)
  const count = replies.length + 1
  const look = { id: idOf.comment(id), at, count, initials, fill, isMovable: canWrite }
  return built(pinObject(look), count, initials, fill, canWrite)
}

const built = (object: BoardObject, ...parts: readonly unknown[]): Built => {
  const { x, y, width, height } = object.rect
  return { object, key: [x, y, width, height, ...parts].join('|') }
}

const radians = (id: string) => (tiltOf(id) * Math.PI) / 180

type NoteContent = Pick<PaperContent, 'layout' | 'heightOf' | 'mayLock' | 'canWrite'>

/** Where a note lies that nobody placed yet. */
const NOWHERE: Rect = { x: 0, y: 0, width: LANE_SIZES.column, height: LANE_SIZES.note }

function zOf({ id }: Note, placed: PlacedNote | undefined, { heightOf }: NoteContent): number {
  return placed?.at === 'cell' ? 1 : heightOf(id)
}

function isPlacedAs({ rect, z }: BoardObject, note: Note, content: NoteContent): boolean {
  const placed = content.layout.notes.get(note.id)
  const now = placed?.rect ?? NOWHERE
  const isThere =
    rect === now ||
    (rect.x === now.x && rect.y === now.y && rect.width === now.width && rect.height === now.height)
  return isThere && z === zOf(note, placed, content)
}

function badgeOf(note: Note): Badge | undefined {
  const { top, late } = note
  const done = isFixed(note) ? '✓' : ''
  if (top !== undefined || done !== '')
    return { text: `${top ?? ''}${done}`, fill: done === '' ? colour.ink : colour.ok, ink: '#ffffff' }
  if (isShock(note)) return { icon: 'shock', fill: colour.surface, ink: colour.ink }
  return late ? { icon: 'late', fill: colour.surface, ink: colour.ink } : undefined
}

function noteObject(note: Note, content: NoteContent): BoardObject {
  const placed = content.layout.notes.get(note.id)
  const badge = badgeOf(note)
  return {
    id: note.id,
    type: 'note',
    rect: placed?.rect ?? NOWHERE,
    style: note.kind,
    text: note.text,
    tilt: radians(note.id),
    z: zOf(note, placed, content),
    connects: true,
    locked: note.locked && !content.mayLock,
    ...(placed?.at === 'paper' ? freeNote(note, content.canWrite) : {}),
    ...(badge === undefined ? {} : { badge }),
  }
}

/** On free paper a note may have another size, belong to a group, and have neighbours. */
const freeNote = ({ group }: Note, canWrite: boolean) => ({
  resize: 'free' as const,
  slots: true,
  ...(canWrite ? { plus: SIDES } : {}),
  ...(group === undefined ? {} : { group }),
})

function headObject(moment: Moment, number: number, { layout, unnamed }: PaperContent): Built {
  const { head } = layout.columnOf.get(moment.id) ?? { head: { x: 0, y: 0, width: 1, height: 1 } }
  const hasName = moment.name.trim() !== ''
  const name = hasName ? moment.name : unnamed
  const look = { rect: head, number, name, hasName }
  const object: BoardObject = {
    id: idOf.head(moment.id),
    type: 'custom',
    rect: head,
    drag: 'free',
    z: 2,
    cursor: 'pointer',
    ground: colour.paper,
    paint: (view) => paintHead(view, look),
  }
  return built(object, number, name, hasName)
}

function channelObject(moment: Moment, { layout, channels }: PaperContent): Built | undefined {
  const shown = channels(moment)
  const [first] = shown
  const rect = layout.channels.get(moment.id)
  if (first === undefined || rect === undefined) return undefined
  const text = channelText(shown)
  const object: BoardObject = {
    id: idOf.channel(moment.id),
    type: 'tag',
    rect,
    style: 'channel',
    text,
    icon: channelIconKey(first.icon),
    tilt: radians(`channel${moment.id}`),
    selectable: false,
    cursor: 'pointer',
    z: 1,
  }
  return built(object, text, first.icon)
}

/** So many pieces of evidence are seen at once; the last one says how many more there are. */
const MOST_CARDS = 2
const CARD_GAP = 10

/** What was found at a moment, side by side: each piece can be taken to another moment. */
function* evidenceObjects(
  moment: string,
  { x, y, width, height }: Rect,
  ids: readonly string[],
  { evidence, evidencePainter, picture, thingWords, canWrite }: PaperContent,
): Iterable<Built> {
  const ground: BoardObject = {
    id: idOf.evidence(moment),
    type: 'custom',
    rect: { x: x - 2, y: y - 2, width: width + 4, height: height + 4 },
    cursor: 'pointer',
    z: 1,
    // Around and between the pieces one presses it; there is nothing to see.
    paint: () => {},
  }
  yield built(ground)
  const paint = evidencePainter()
  const all = ids.flatMap((id) => evidence(id) ?? [])
  const cardWidth = (width - CARD_GAP) / MOST_CARDS
  for (const [at, found] of all.slice(0, MOST_CARDS).entries()) {
    const hasPicture = found.asset !== '' && found.people === undefined
    const card: EvidenceCard = {
      id: found.id,
      picture: hasPicture ? picture(found.asset).picture : undefined,
      found,
      words: standInWords(found, thingWords),
      more: at === MOST_CARDS - 1 ? all.length - MOST_CARDS : 0,
    }
    const rect = { x: x + at * (cardWidth + CARD_GAP), y: y + 2, width: cardWidth, height: height - 4 }
    const object: BoardObject = {
      id: idOf.card(found.id),
      type: 'custom',
      rect,
      cursor: 'pointer',
      drag: canWrite ? 'free' : 'none',
      z: 2,
      paint: (view) => paint?.(view, rect, card),
    }
    yield built(object, paint !== undefined, card.words, card.picture !== undefined, card.more, canWrite)
  }
}

/** In place of a picture: for whom it is kept back, where it leads, how long it took. */
function standInWords({ people, url, seconds, text }: Evidence, words: ThingWords): string {
  if (people !== undefined) return words.people
  if (url !== '') return linkHost(url)
  if (seconds === undefined) return text
  return stopwatchText(seconds)
}

/** Unknown words for a picture get the one for others. */
const channelIconKey = (icon: string) => (Object.hasOwn(channelPaths, icon) ? icon : 'other')

function* faceObject(moment: Moment, { layout, ring, canWrite, scoring }: PaperContent): Iterable<Built> {
  const column = layout.columnOf.get(moment.id)
  if (column === undefined) return
  const point = layout.curve.points.find((one) => one?.moment === moment.id)
  const isRoyal = moment.royal !== undefined
  if (point === undefined && !canWrite && !isRoyal) return
  const at = { x: column.x + LANE_SIZES.column / 2, y: point?.y ?? layout.curve.zeroY }
  const crown = isRoyal ? 38 : 0
  const look = { at, score: point?.median, ring, isRoyal }
  const object: BoardObject = {
    id: idOf.face(moment.id),
    type: 'custom',
    rect: {
      x: at.x - FACE_R - 5,
      y: at.y - FACE_R - 5 - crown,
      width: 2 * FACE_R + 10,
      height: 2 * FACE_R + 10 + crown,
    },
    drag: 'vertical',
    cursor: 'ns-resize',
    z: 4,
    paint: (view) => paintFace(view, { ...look, score: scoring(moment.id) ?? look.score }),
  }
  yield built(object, point?.median, ring, isRoyal)
}

function wordObject(word: Word, { layout }: PaperContent): Built {
  const rect = layout.words.get(word.id)?.rect ?? { x: 0, y: 0, width: LANE_SIZES.word, height: 48 }
  const object: BoardObject = {
    id: idOf.word(word.id),
    type: 'tag',
    rect,
    style: 'word',
    text: word.text,
    tilt: radians(word.id),
    drag: 'free',
    z: 5,
  }
  return built(object, word.text)
}

/** The ways to add a moment: always in sight at the end of a phase, elsewhere under the pointer. */
function* plusObjects(block: PhaseBlock, { layout, isHovered, addMoment }: PaperContent): Iterable<Built> {
  const { phase, moments, tape } = block
  if (phase === undefined) return
  if (moments.length === 0) {
    const rect = firstRect(tape)
    const id = idOf.first(phase)
    yield built(
      {
        id,
        type: 'custom',
        rect,
        cursor: 'pointer',
        z: 3,
        paint: (view) => paintFirst(view, rect, addMoment),
      },
      addMoment,
    )
  }
  for (const [at, moment] of moments.entries()) {
    const column = layout.columnOf.get(moment)
    if (column === undefined) continue
    const isLast = at === moments.length - 1
    const gap = isLast ? LANE_SIZES.phaseGap : LANE_SIZES.columnGap
    const rect = plusRect(column.x + LANE_SIZES.column, gap)
    const id = idOf.plus(moment)
    const object: BoardObject = {
      id,
      type: 'custom',
      rect,
      cursor: 'pointer',
      z: 3,
      paint: (view) => {
        if (isLast || isHovered(id)) paintPlus(view, rect)
      },
    }
    yield built(object, isLast)
  }
}
