import { equal } from '@brownpaper/shared/base/equal'
import { isRecord } from '@brownpaper/shared/ydoc/fields'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Clock } from './clock.ts'
import { Listeners } from './listeners.ts'

/** What others may see of one tab, in paper units; never stored, and without identity. */
export type Presence = {
  readonly cursor?: { readonly x: number; readonly y: number }
  readonly selection: readonly string[]
  /** The note one is typing in. */
  readonly typing?: string
  /** Notes on the move, and how far they are from where the document has them. */
  readonly drag?: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number }
  readonly laser?: LaserWay
  /** Words beside the arrow; `isDone` once nothing more comes. */
  readonly says?: { readonly text: string; readonly isDone: boolean }
  /** How many of this tab's changes wait to be saved, when that lasts. */
  readonly unsaved?: number
}

/** The last places a laser pointer was at: the points of one way are numbered on, another way begins one number later. */
export type LaserWay = {
  /** The number of the first of these. */
  readonly from: number
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** Names what changes; `undefined` takes a thing away, a key that is not there leaves it. */
export type PresencePatch = { readonly [K in keyof Presence]?: Presence[K] | undefined }

export type SeenTab = { readonly clientId: number; readonly presence: Presence; readonly isIdle: boolean }

/** How presence travels: short keys, because it travels often. */
type Wire = {
  readonly c?: readonly [number, number]
  readonly s?: readonly string[]
  readonly t?: string
  readonly d?: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number }
  /** The number of the first point, then x and y of each. */
  readonly l?: readonly number[]
  readonly m?: string
  /** Nothing more is said. */
  readonly e?: 1
  readonly u?: number
}

/** At most 25 a second. */
const EVERY_MS = 40
const IDLE_MS = 60_000
const LOOK_FOR_IDLE_MS = 10_000
/** More than this nobody can follow, and the server bounds the size of a state. */
const MOST_IDS = 100
const MOST_POINTS = 24
/** Letters beside an arrow; more would hide the paper. */
export const MOST_SAID = 60

const NOTHING: Presence = Object.freeze({ selection: [] })

/**
 * One tab's presence in one room: sends one's own, at most so often and only what differs, and shows the others'. What
 * waits goes along with one's next edit.
 */
export class RoomPresence {
  readonly #awareness: Awareness
  readonly #clock: Clock
  readonly #everyMs: () => number
  readonly #listeners = new Listeners()
  readonly #movedAt = new Map<number, number>()
  #own: Presence = NOTHING
  #isHere = false
  #sentAt = Number.NEGATIVE_INFINITY
  #callOffSend: (() => void) | undefined
  #callOffLook: () => void
  #idle: ReadonlySet<number> = new Set()

  /** `everyMs`: how long the server wants there to be between two states. */
  constructor(awareness: Awareness, clock: Clock, everyMs: () => number) {
    this.#awareness = awareness
    this.#clock = clock
    this.#everyMs = everyMs
    for (const client of awareness.getStates().keys()) this.#movedAt.set(client, clock.steady())
    awareness.on('change', this.#changed)
    awareness.doc.on('update', this.#edited)
    this.#callOffLook = clock.after(LOOK_FOR_IDLE_MS, () => this.#lookForIdle())
  }

  readonly subscribe = this.#listeners.add

  /** Oneself first. */
  seen(): readonly SeenTab[] {
    const own = this.#awareness.clientID
    const others = [...this.#awareness.getStates()].filter(([client]) => client !== own)
    return [
      { clientId: own, presence: this.#own, isIdle: this.#idle.has(own) },
      ...others.map(([clientId, state]) => ({
        clientId,
        presence: readPresence(state),
        isIdle: this.#idle.has(clientId),
      })),
    ]
  }

  /** From now on the others see that one is here, and where. */
  come(): void {
    this.#isHere = true
    this.#send()
  }

  /** And from now on no longer. */
  go(): void {
    this.#isHere = false
    this.#waitNoLonger()
    this.#awareness.setLocalState(null)
  }

  /** Remembered until one comes. */
  set(patch: PresencePatch): void {
    const next = { ...this.#own, ...patch }
    const defined = Object.entries(next).filter(([, value]) => value !== undefined)
    // Keys of Presence with their values, without those that were taken away.
    this.#own = { selection: [], ...Object.fromEntries(defined) } as Presence
    if (!this.#isHere) return
    const waitMs = this.#sentAt + Math.max(EVERY_MS, this.#everyMs()) - this.#clock.steady()
    if (waitMs <= 0) this.#send()
    else this.#callOffSend ??= this.#clock.after(waitMs, () => this.#send())
  }

  destroy(): void {
    this.#waitNoLonger()
    this.#callOffLook()
    this.#awareness.off('change', this.#changed)
    this.#awareness.doc.off('update', this.#edited)
  }

  readonly #edited = (_update: Uint8Array, _origin: unknown, _ydoc: Y.Doc, { local }: Y.Transaction) => {
    if (local && this.#callOffSend !== undefined) this.#send()
  }

  #waitNoLonger(): void {
    this.#callOffSend?.()
    this.#callOffSend = undefined
  }

  #send(): void {
    this.#waitNoLonger()
    const wire = writePresence(this.#own)
    if (equal(wire, this.#awareness.getLocalState())) return
    this.#sentAt = this.#clock.steady()
    this.#awareness.setLocalState(wire)
  }

  readonly #changed = (change: { added: number[]; updated: number[]; removed: number[] }) => {
    for (const client of [...change.added, ...change.updated]) this.#movedAt.set(client, this.#clock.steady())
    for (const client of change.removed) this.#movedAt.delete(client)
    this.#idle = this.#idleNow()
    this.#listeners.tell()
  }

  #lookForIdle(): void {
    this.#callOffLook = this.#clock.after(LOOK_FOR_IDLE_MS, () => this.#lookForIdle())
    const idle = this.#idleNow()
    if (idle.size === this.#idle.size && [...idle].every((client) => this.#idle.has(client))) return
    this.#idle = idle
    this.#listeners.tell()
  }

  #idleNow(): ReadonlySet<number> {
    const before = this.#clock.steady() - IDLE_MS
    return new Set([...this.#movedAt].filter(([, at]) => at <= before).map(([client]) => client))
  }
}

function writePresence({ cursor, selection, typing, drag, laser, says, unsaved }: Presence): Wire {
  return {
    ...(cursor === undefined ? {} : { c: [tenth(cursor.x), tenth(cursor.y)] }),
    ...(selection.length === 0 ? {} : { s: selection.slice(0, MOST_IDS) }),
    ...(typing === undefined ? {} : { t: typing }),
    ...(drag === undefined
      ? {}
      : { d: { ids: drag.ids.slice(0, MOST_IDS), dx: tenth(drag.dx), dy: tenth(drag.dy) } }),
    ...(laser === undefined ? {} : { l: writeWay(laser) }),
    ...(says === undefined ? {} : { m: says.text.slice(0, MOST_SAID), ...(says.isDone ? { e: 1 } : {}) }),
    ...(unsaved === undefined ? {} : { u: unsaved }),
  }
}

/** Others' states come from anyone's client: what does not fit is left out. */
function readPresence(state: unknown): Presence {
  if (!isRecord(state)) return NOTHING
  const { c, s, t, d, l, m, e, u } = state
  const laser = readWay(l)
  const drag =
    isRecord(d) && isNumber(d.dx) && isNumber(d.dy) ? { ids: strings(d.ids), dx: d.dx, dy: d.dy } : undefined
  return {
    ...(Array.isArray(c) && isNumber(c[0]) && isNumber(c[1]) ? { cursor: { x: c[0], y: c[1] } } : {}),
    selection: strings(s),
    ...(typeof t === 'string' ? { typing: t } : {}),
    ...(drag === undefined ? {} : { drag }),
    ...(laser === undefined ? {} : { laser }),
    ...(typeof m === 'string' ? { says: { text: m.slice(0, MOST_SAID), isDone: e === 1 } } : {}),
    ...(isNumber(u) && u > 0 ? { unsaved: Math.round(u) } : {}),
  }
}

function writeWay({ from, points }: LaserWay): readonly number[] {
  const last = points.slice(-MOST_POINTS)
  return [from + points.length - last.length, ...last.flatMap(({ x, y }) => [tenth(x), tenth(y)])]
}

function readWay(stored: unknown): LaserWay | undefined {
  if (!Array.isArray(stored) || !stored.every(isNumber)) return undefined
  const [from, ...places] = stored.slice(0, 1 + 2 * MOST_POINTS)
  if (from === undefined) return undefined
  const points = Array.from({ length: Math.floor(places.length / 2) }, (_, at) => ({
    x: places[2 * at] ?? 0,
    y: places[2 * at + 1] ?? 0,
  }))
  return { from, points }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string').slice(0, MOST_IDS) : []

/** A tenth of a paper unit is finer than anyone sees. */
const tenth = (value: number) => Math.round(value * 10) / 10
