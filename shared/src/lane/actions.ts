import { byOrder, orderBetween } from '../base/order.ts'
import type { Feeling } from './feeling.ts'
import { type LaneDocument, type Moment, type Note, type NotePlace, scoreId } from './lane.ts'
import { byPlace } from './layout.ts'
import type { NoteKind } from './note-kind.ts'
import { restConnectorsOf } from './resting-ends.ts'
import { layerAbove } from './stack.ts'
import { type RectOf, topLayer } from './things.ts'

/** Where a note is put: a cell of its kind's row, or free paper in paper units. */
export type NoteTarget =
  /** `index` counts the notes that are in the cell now, moved ones included; default after the last. */
  | { readonly at: 'cell'; readonly moment: string; readonly index?: number | undefined }
  | { readonly at: 'paper'; readonly x: number; readonly y: number }

/** One note of a gesture; in a cell its kind says the row. */
export type NoteMove = { readonly id: string; readonly kind: NoteKind; readonly to: NoteTarget }

export type NewNote = {
  readonly kind: NoteKind
  readonly to: NoteTarget
  readonly text: string
  /** Whose name stands on it; '' for the group. Default who acts. */
  readonly author?: string
}

/** A place among the moments: before another one, or last in its phase. */
export type MomentTarget = { readonly phase: string; readonly before?: string | undefined }

export type LaneActionsOptions = {
  readonly newId: () => string
  /** Numbers in [0, 1), for order keys. */
  readonly random: () => number
  readonly now: () => number
  /** Member id of who acts; '' on a group screen. */
  readonly author: () => string
  /** Whether who acts may move and change what is locked; default nobody. */
  readonly mayMoveLocked?: (() => boolean) | undefined
  /** Where notes lie and how large they are; without it free notes count with their usual size. */
  readonly rectOf?: RectOf | undefined
}

export type LaneActions = ReturnType<typeof createLaneActions>

/** How far a copy on free paper lies from its original. */
const COPY_OFFSET = 24

/** What people do in a lane. Every call is one gesture: one transaction, and one step of undo. */
export function createLaneActions(lane: LaneDocument, options: LaneActionsOptions) {
  const { notes, moments, scores, words } = lane.tables
  const { newId, random, now, author, mayMoveLocked = () => false, rectOf } = options

  /** What is locked stays where it is and what it is. */
  const isFree = (id: string) => notes.get(id)?.locked !== true || mayMoveLocked()

  const removed = () => ({ by: author(), at: now() })

  function cellNotes(moment: string, kind: NoteKind): Note[] {
    return notes
      .all()
      .filter((note) => note.kind === kind && note.place.at === 'cell' && note.place.moment === moment)
      .sort(byPlace)
  }

  /** Gives notes of one gesture their places; those that go to the same place lie there in the order asked. */
  function placer(moving: ReadonlySet<string>): (kind: NoteKind, to: NoteTarget) => NotePlace {
    const last = new Map<string, string>()
    return (kind, to) => {
      if (to.at === 'paper') return { at: 'paper', x: Math.round(to.x), y: Math.round(to.y) }
      const all = cellNotes(to.moment, kind)
      const index = to.index ?? all.length
      const stays = (note: Note) => !moving.has(note.id)
      const key = `${to.moment}/${kind}/${to.index}`
      const before = last.get(key) ?? orderOf(all.slice(0, index).findLast(stays))
      const after = orderOf(all.slice(index).find(stays))
      const order = orderBetween(before, after, random)
      last.set(key, order)
      return { at: 'cell', moment: to.moment, order }
    }
  }

  const placeFor = (kind: NoteKind, to: NoteTarget) => placer(new Set())(kind, to)

  function addAll(fresh: readonly NewNote[]): readonly string[] {
    const ids: string[] = []
    lane.change(() => {
      // On free paper the new lies on the old.
      let layer = fresh.some(({ to }) => to.at === 'paper') ? topLayer(lane) : ''
      for (const { kind, to, text, author: signed = author() } of fresh) {
        const id = newId()
        if (to.at === 'paper') layer = layerAbove(layer, random)
        const stacked = to.at === 'paper' ? { layer } : {}
        notes.create(id, { author: signed, kind, place: placeFor(kind, to), text, ...stacked })
        ids.push(id)
      }
    })
    return ids
  }

  /** Copies of notes at new places; answers their ids. */
  function copyTo(moves: readonly NoteMove[]): readonly string[] {
    return addAll(moves.map(({ id, kind, to }) => ({ kind, to, text: notes.text(id) })))
  }

  return {
    /** Answers the new note's id. */
    addNote(kind: NoteKind, to: NoteTarget, text = ''): string {
      const [id = ''] = addAll([{ kind, to, text }])
      return id
    },
    addNotes: addAll,

    moveNotes(moves: readonly NoteMove[]): void {
      lane.change(() => {
        const going = moves.filter(
          ({ id, kind, to }) => isFree(id) && !isThere(notes.get(id), kind, to, cellNotes),
        )
        const place = placer(new Set(going.map(({ id }) => id)))
        for (const { id, kind, to } of going) {
          // What leaves the grid lies on top of what is beside it.
          const isLeaving = to.at === 'paper' && notes.get(id)?.place.at === 'cell'
          const stacked = isLeaving ? { layer: layerAbove(topLayer(lane), random) } : {}
          notes.patch(id, { kind, place: place(kind, to), ...stacked })
        }
      })
    },

    /** Another kind is another row: in a cell the note goes to the end of that row's cell. */
    setKind(ids: readonly string[], kind: NoteKind): void {
      lane.change(() => {
        for (const id of ids) {
          const note = notes.get(id)
          if (note === undefined || note.kind === kind || !isFree(id)) continue
          const { place } = note
          const to: NoteTarget = place.at === 'cell' ? { at: 'cell', moment: place.moment } : place
          notes.patch(id, { kind, place: placeFor(kind, to) })
        }
      })
    },

    /** Connectors that hung on them rest where they are. */
    removeNotes(ids: readonly string[]): void {
      const going = ids.filter(isFree)
      lane.change(() => {
        restConnectorsOf(lane, new Set(going), rectOf)
        notes.remove(going, removed())
      })
    },
    restoreNotes: (ids: readonly string[]) => notes.restore(ids),

    /** Copies right behind the originals; answers their ids. */
    duplicateNotes(ids: readonly string[]): readonly string[] {
      let copies: readonly string[] = []
      lane.change(() => {
        copies = ids.flatMap((id) => {
          const note = notes.get(id)
          if (note === undefined) return []
          const { place, kind } = note
          if (place.at === 'paper') {
            const to = { at: 'paper', x: place.x + COPY_OFFSET, y: place.y + COPY_OFFSET } as const
            return copyTo([{ id, kind, to }])
          }
          const index = cellNotes(place.moment, kind).findIndex((one) => one.id === id) + 1
          return copyTo([{ id, kind, to: { at: 'cell', moment: place.moment, index } }])
        })
      })
      return copies
    },
    copyTo,

    /** A place in the group's top three; who had it loses it. Undefined takes the note out. */
    setTop(id: string, rank: number | undefined): void {
      lane.change(() => {
        for (const note of notes.all()) {
          if (rank !== undefined && note.top === rank && note.id !== id)
            notes.patch(note.id, { top: undefined })
        }
        notes.patch(id, { top: rank })
      })
    },

    /** Answers the new moment's id. */
    addMoment(to: MomentTarget, name = '', signed = author()): string {
      const id = newId()
      const order = momentOrder(to, id)
      moments.create(id, { author: signed, phase: to.phase, order, name })
      return id
    },

    moveMoment(id: string, to: MomentTarget): void {
      moments.patch(id, { phase: to.phase, order: momentOrder(to, id) })
    },

    /** Its notes stay, beside the lane, and return with it. */
    removeMoment: (id: string) => moments.remove([id], removed()),
    restoreMoment: (id: string) => moments.restore([id]),
    renameMoment: (id: string, name: string) => moments.patch(id, { name }),
    setChannel: (id: string, channel: string | undefined) => moments.patch(id, { channel }),
    /** Undefined: no royal moment any more. */
    setRoyal: (id: string, royal: { brandValue: string; idea: string } | undefined) =>
      moments.patch(id, { royal }),

    /** Without a feeling the one named before stays. */
    setScore(moment: string, member: string, value: number, feeling?: Feeling): void {
      const id = scoreId(moment, member)
      const before = scores.get(id)
      const kept = before?.removed === undefined ? before?.feeling : undefined
      scores.create(id, { value, feeling: feeling ?? kept })
    },
    setFeeling: (moment: string, member: string, feeling: Feeling | undefined) =>
      scores.patch(scoreId(moment, member), { feeling }),
    clearScore: (moment: string, member: string) => scores.remove([scoreId(moment, member)], removed()),

    /** Answers the new word's id. The offset is from its point of the curve, in paper units. */
    addWord(moment: string, offset: { readonly dx: number; readonly dy: number }, text = ''): string {
      const id = newId()
      words.create(id, { author: author(), moment, ...offset, text })
      return id
    },
    moveWord(id: string, to: { readonly moment: string; readonly dx: number; readonly dy: number }): void {
      words.patch(id, { moment: to.moment, dx: Math.round(to.dx), dy: Math.round(to.dy) })
    },
    removeWords: (ids: readonly string[]) => words.remove(ids, removed()),
    restoreWords: (ids: readonly string[]) => words.restore(ids),
  }

  function momentOrder({ phase, before }: MomentTarget, own: string): string {
    const inside = momentsOf(phase).filter((moment) => moment.id !== own)
    const found = inside.findIndex((moment) => moment.id === before)
    const at = found < 0 ? inside.length : found
    return orderBetween(inside[at - 1]?.order, inside[at]?.order, random)
  }

  function momentsOf(phase: string): Moment[] {
    return moments
      .all()
      .filter((moment) => moment.phase === phase)
      .sort(byOrder)
  }
}

function orderOf(note: Note | undefined): string | undefined {
  return note?.place.at === 'cell' ? note.place.order : undefined
}

/** Whether a note let go lies where it came from: then nothing is written, and nothing is to undo. */
function isThere(
  note: Note | undefined,
  kind: NoteKind,
  to: NoteTarget,
  cellNotes: (moment: string, kind: NoteKind) => readonly Note[],
): boolean {
  if (note === undefined || note.kind !== kind || note.place.at !== to.at) return false
  if (to.at === 'paper' || note.place.at === 'paper') return false
  if (note.place.moment !== to.moment) return false
  const all = cellNotes(to.moment, kind)
  const own = all.findIndex((one) => one.id === note.id)
  return to.index === own || to.index === own + 1 || (to.index === undefined && own === all.length - 1)
}
