import type { Clock } from './clock.ts'
import type { PaperPoint } from './geometry.ts'

/** Where somebody's light was: the whole of it a moment ago, nothing of it a second later. */
export interface LaserPoint extends PaperPoint {
  /** From 1, now, to 0, gone. */
  readonly left: number
  /** Not on from the point before. */
  readonly starts: boolean
}

export interface LaserTrail {
  readonly colour: string
  readonly points: readonly LaserPoint[]
}

/** As others tell it: points that are numbered on; what came before is repeated, in case it was lost. */
export interface LaserWay {
  readonly from: number
  readonly points: readonly PaperPoint[]
}

export interface LaserTrails {
  readonly isEmpty: boolean
  /** Somebody's light is at a point now. */
  add(person: string, colour: string, point: PaperPoint & { readonly starts: boolean }): void
  /** Takes in what is new of somebody's way. */
  hear(person: string, colour: string, way: LaserWay): void
  /** Forgets what has faded; answers whether anything is left to fade. */
  step(): boolean
  all(): readonly LaserTrail[]
}

export const LASER_FADE_MS = 1000
/** A hand draws no more in a second; a broken peer might. */
const MOST_POINTS = 300

interface Trail {
  colour: string
  points: { readonly x: number; readonly y: number; readonly starts: boolean; readonly atMs: number }[]
  /** The number of the next point to come. */
  next: number | undefined
}

/** Light that people draw over the paper, each in a colour; it fades by itself. */
export function createLaserTrails(clock: Clock): LaserTrails {
  const trails = new Map<string, Trail>()

  function trailOf(person: string, colour: string): Trail {
    const known = trails.get(person)
    if (known) {
      known.colour = colour
      return known
    }
    const fresh = { colour, points: [], next: undefined }
    trails.set(person, fresh)
    return fresh
  }

  function push({ points }: Trail, { x, y }: PaperPoint, starts: boolean) {
    points.push({ x, y, starts, atMs: clock.now() })
    if (points.length > MOST_POINTS) points.shift()
  }

  return {
    get isEmpty() {
      return [...trails.values()].every(({ points }) => points.length === 0)
    },
    add(person, colour, point) {
      push(trailOf(person, colour), point, point.starts)
    },
    hear(person, colour, { from, points }) {
      const trail = trailOf(person, colour)
      for (const [at, point] of points.entries()) {
        const number = from + at
        if (trail.next !== undefined && number < trail.next) continue
        push(trail, point, number !== trail.next)
        trail.next = number + 1
      }
    },
    step() {
      const before = clock.now() - LASER_FADE_MS
      let isAny = false
      for (const trail of trails.values()) {
        trail.points = trail.points.filter(({ atMs }) => atMs > before)
        isAny ||= trail.points.length > 0
      }
      return isAny
    },
    all() {
      const now = clock.now()
      return [...trails.values()].map(({ colour, points }) => ({
        colour,
        points: points.map(({ x, y, starts, atMs }) => ({
          x,
          y,
          starts,
          left: Math.max(0, 1 - (now - atMs) / LASER_FADE_MS),
        })),
      }))
    },
  }
}
