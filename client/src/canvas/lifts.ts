import type { PaperPoint } from './geometry.ts'
import type { BoardObject } from './objects.ts'

/** An object held above the paper: by this person, by another, or on its way down. */
export interface Lift {
  readonly id: string
  /** Its top left corner now. */
  readonly at: PaperPoint
  /** From 0, lying, to 1, held. */
  readonly height: number
}

export interface Lifts {
  readonly all: Iterable<Lift>
  has(id: string): boolean
  /** All of them, while this person holds them all and they have risen. */
  inHand(): readonly Lift[] | undefined
  /** Objects follow the pointer: top left corners. Ones that were held and are left out land. */
  holdOwn(places: ReadonlyMap<string, PaperPoint>): void
  /** Let go where they are: they wait a moment for the caller's new place, then land. */
  releaseOwn(): void
  /** Back to where they came from, without waiting. */
  dropOwn(): void
  holdRemote(places: ReadonlyMap<string, PaperPoint>): void
  /** An object has changed its place, or is gone. */
  changed(id: string): void
  /** Lets an object slide from where it was to where it now is. */
  glide(id: string, from: PaperPoint): void
  /** Moves on by so many ms; answers whether anything still moves. */
  step(deltaMs: number): boolean
}

export interface LiftsOptions {
  readonly objectOf: (id: string) => BoardObject | undefined
  readonly isCalm: () => boolean
  /** One went up, or came to lie again. */
  readonly onChange: (id: string) => void
}

type Phase = 'own' | 'remote' | 'waiting' | 'landing'

interface MovingLift {
  readonly id: string
  phase: Phase
  at: PaperPoint
  goal: PaperPoint
  height: number
  waitedMs: number
}

const REMOTE_TAU_MS = 60
const LANDING_TAU_MS = 45
const HEIGHT_TAU_MS = 40
const WAIT_MS = 150
/** More sliding at once explains nothing. */
const MAX_GLIDES = 200
/** Nearer to held than this nobody sees the difference. */
const RISEN = 0.98

/** Keeps what is drawn above the paper, so that a drag never redraws what lies on it. */
export function createLifts({ objectOf, isCalm, onChange }: LiftsOptions): Lifts {
  const lifts = new Map<string, MovingLift>()

  function hold(id: string, goal: PaperPoint, phase: 'own' | 'remote') {
    const lift = lifts.get(id)
    if (lift) {
      // What I hold stays in my hand, whoever else pulls at it.
      if (lift.phase === 'own' && phase === 'remote') return
      lift.phase = phase
      lift.goal = goal
      if (phase === 'own') lift.at = goal
      return
    }
    const object = objectOf(id)
    if (!object) return
    const at = phase === 'own' ? goal : object.rect
    lifts.set(id, { id, phase, at, goal, height: 0, waitedMs: 0 })
    onChange(id)
  }

  function lay(id: string) {
    if (lifts.delete(id)) onChange(id)
  }

  function holdAll(places: ReadonlyMap<string, PaperPoint>, phase: 'own' | 'remote') {
    for (const [id, place] of places) hold(id, place, phase)
    for (const lift of lifts.values()) {
      if (lift.phase === phase && !places.has(lift.id)) letGo(lift)
    }
  }

  function letGo(lift: MovingLift) {
    lift.phase = 'waiting'
    lift.waitedMs = 0
  }

  function move(lift: MovingLift, deltaMs: number): boolean {
    const object = objectOf(lift.id)
    if (!object) {
      lay(lift.id)
      return false
    }
    if (lift.phase === 'waiting') {
      lift.waitedMs += deltaMs
      if (lift.waitedMs >= WAIT_MS) lift.phase = 'landing'
    }
    const goal = lift.phase === 'landing' ? object.rect : lift.goal
    const isHeld = lift.phase !== 'landing'
    lift.at = isCalm() ? goal : approach(lift.at, goal, deltaMs / (isHeld ? REMOTE_TAU_MS : LANDING_TAU_MS))
    lift.height = isCalm() ? Number(isHeld) : ease(lift.height, Number(isHeld), deltaMs / HEIGHT_TAU_MS)
    const isThere = isNear(lift.at, goal) && Math.abs(lift.height - Number(isHeld)) < 0.02
    if (isThere && lift.phase === 'landing') lay(lift.id)
    return !isThere || lift.phase === 'waiting'
  }

  return {
    get all() {
      return lifts.values()
    },
    has: (id) => lifts.has(id),
    inHand() {
      const all = [...lifts.values()]
      return all.every(({ phase, height }) => phase === 'own' && height > RISEN) ? all : undefined
    },
    holdOwn: (places) => holdAll(places, 'own'),
    releaseOwn() {
      for (const lift of lifts.values()) if (lift.phase === 'own') letGo(lift)
    },
    dropOwn() {
      for (const lift of [...lifts.values()]) if (lift.phase === 'own') lift.phase = 'landing'
    },
    holdRemote: (places) => holdAll(places, 'remote'),
    changed(id) {
      const lift = lifts.get(id)
      if (lift?.phase === 'waiting') lift.phase = 'landing'
    },
    glide(id, from) {
      if (isCalm() || lifts.has(id) || lifts.size >= MAX_GLIDES) return
      lifts.set(id, {
        id,
        phase: 'landing',
        at: { x: from.x, y: from.y },
        goal: from,
        height: 0,
        waitedMs: 0,
      })
      onChange(id)
    },
    step(deltaMs) {
      let isMoving = false
      for (const lift of [...lifts.values()]) isMoving = move(lift, deltaMs) || isMoving
      return isMoving
    },
  }
}

const ease = (from: number, to: number, taus: number) => to + (from - to) * Math.exp(-taus)

function approach(from: PaperPoint, to: PaperPoint, taus: number): PaperPoint {
  const next = { x: ease(from.x, to.x, taus), y: ease(from.y, to.y, taus) }
  return isNear(next, to) ? { x: to.x, y: to.y } : next
}

const isNear = (a: PaperPoint, b: PaperPoint) => Math.abs(a.x - b.x) < 0.3 && Math.abs(a.y - b.y) < 0.3
