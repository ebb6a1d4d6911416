import type { PaperPoint } from './geometry.ts'
import type { LaserWay } from './laser-trails.ts'

/** Somebody else on this board. */
export interface Presence {
  readonly id: string
  /** On the tag beside the arrow, in the reader's language ("Aylin typt..."). */
  readonly label: string
  /** White text must be readable on it. */
  readonly colour: string
  /** Absent: no arrow, only what is selected. */
  readonly at?: PaperPoint
  readonly selection?: readonly string[]
  /** Where their light was last. */
  readonly laser?: LaserWay
}

export interface ShownCursor {
  readonly person: Presence
  readonly at: PaperPoint
}

export interface Cursors {
  readonly people: readonly Presence[]
  readonly shown: Iterable<ShownCursor>
  set(people: readonly Presence[]): void
  /** Moves on by so many ms; answers whether an arrow still moves. */
  step(deltaMs: number, isCalm: boolean): boolean
}

const TAU_MS = 55
/** A longer way than this is a new place, not a movement. */
const JUMP_UNITS = 3000

/** Arrows of others that glide between the places they are told. */
export function createCursors(): Cursors {
  let people: readonly Presence[] = []
  const shown = new Map<string, { person: Presence; at: PaperPoint }>()

  return {
    get people() {
      return people
    },
    get shown() {
      return shown.values()
    },
    set(next) {
      people = next
      const present = new Set<string>()
      for (const person of next) {
        if (!person.at) continue
        present.add(person.id)
        const cursor = shown.get(person.id)
        if (cursor) cursor.person = person
        else shown.set(person.id, { person, at: person.at })
      }
      for (const id of [...shown.keys()]) if (!present.has(id)) shown.delete(id)
    },
    step(deltaMs, isCalm) {
      let isMoving = false
      const left = isCalm ? 0 : Math.exp(-deltaMs / TAU_MS)
      for (const cursor of shown.values()) {
        const goal = cursor.person.at
        if (!goal) continue
        const dx = cursor.at.x - goal.x
        const dy = cursor.at.y - goal.y
        const way = Math.hypot(dx, dy)
        if (way === 0) continue
        const share = way < 0.5 || way > JUMP_UNITS ? 0 : left
        cursor.at = { x: goal.x + dx * share, y: goal.y + dy * share }
        isMoving ||= share > 0
      }
      return isMoving
    },
  }
}
