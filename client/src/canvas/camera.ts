import type { Clock } from './clock.ts'
import type { PaperPoint, Rect, ScreenPoint, Size } from './geometry.ts'

export const MIN_ZOOM = 0.05
export const MAX_ZOOM = 8

const MOVE_MS = 300
/** After this time a glide has lost two thirds of its speed. */
const GLIDE_MS = 325
const GLIDE_STOP_PX_PER_MS = 0.02

/** Where one looks: the paper point at the viewport's top left, and CSS pixels a paper unit. */
export interface CameraPose {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** CSS pixels at each side that something floats over. */
export interface Insets {
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
}

export interface FitOptions {
  readonly insets?: Insets
  /** Never closer than this. Default 1. */
  readonly maxZoom?: number
  /** Glide there. Default false. */
  readonly animate?: boolean
}

export interface Camera extends CameraPose {
  readonly viewport: Size
  /** The part of the paper in view. */
  readonly visible: Rect
  paperToScreen(point: PaperPoint): ScreenPoint
  screenToPaper(point: ScreenPoint): PaperPoint
  /** Drags the paper along by so many CSS pixels. */
  panBy(dx: number, dy: number): void
  /** Zooms by a factor; the paper under the point stays where it is. */
  zoomAt(point: ScreenPoint, factor: number): void
  /** To this zoom around the viewport's centre, gliding. */
  zoomTo(zoom: number): void
  jumpTo(pose: CameraPose): void
  /** Eases there in 0.3 s; at once under reduced motion. */
  animateTo(pose: CameraPose): void
  /** The pose that shows all of a box, centred in what the insets leave free. */
  poseFor(rect: Rect, options?: FitOptions): CameraPose
  /** Shows all of a box. Before the first layout it is kept and done then. */
  fit(rect: Rect, options?: FitOptions): void
  /** Goes on after a touch pan with this speed (CSS pixels a ms), slowing down. */
  glide(vx: number, vy: number): void
  /** Stops whatever moves by itself. */
  stop(): void
  resize(viewport: Size): void
  /** Reduced motion: everything that would move by itself arrives at once. */
  setCalm(calm: boolean): void
  /** Called after each change of pose or viewport. */
  subscribe(listener: () => void): () => void
}

const clampZoom = (zoom: number) => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))

/** A camera at zoom 1 over the paper's origin. */
export function createCamera(clock: Clock): Camera {
  let pose: CameraPose = { x: 0, y: 0, zoom: 1 }
  let viewport: Size = { width: 0, height: 0 }
  let calm = false
  let waitingFit: (() => void) | undefined
  let cancelMotion: (() => void) | undefined
  const listeners = new Set<() => void>()

  const tell = () => {
    for (const listener of [...listeners]) listener()
  }

  function place(next: CameraPose) {
    const zoom = clampZoom(next.zoom)
    if (next.x === pose.x && next.y === pose.y && zoom === pose.zoom) return
    pose = { x: next.x, y: next.y, zoom }
    tell()
  }

  function stop() {
    cancelMotion?.()
    cancelMotion = undefined
  }

  /** Calls `step` each frame with the time since the start and since the last frame until it answers false. */
  function run(step: (elapsedMs: number, deltaMs: number) => boolean) {
    stop()
    const start = clock.now()
    let last = start
    const next = () => {
      cancelMotion = clock.frame(() => {
        const now = clock.now()
        const deltaMs = now - last
        last = now
        if (step(now - start, deltaMs)) next()
        else cancelMotion = undefined
      })
    }
    next()
  }

  const zoomedAt = (from: CameraPose, point: ScreenPoint, zoom: number): CameraPose => ({
    x: from.x + point.x / from.zoom - point.x / zoom,
    y: from.y + point.y / from.zoom - point.y / zoom,
    zoom,
  })

  function animateTo(target: CameraPose) {
    const to = { ...target, zoom: clampZoom(target.zoom) }
    if (calm || viewport.width === 0) {
      stop()
      place(to)
      return
    }
    const from = pose
    run((elapsedMs) => {
      const t = Math.min(1, elapsedMs / MOVE_MS)
      place(t === 1 ? to : between(from, to, easeOut(t)))
      return t < 1
    })
  }

  function poseFor(rect: Rect, { insets = {}, maxZoom = 1 }: FitOptions = {}): CameraPose {
    const { top = 0, right = 0, bottom = 0, left = 0 } = insets
    const width = Math.max(1, viewport.width - left - right)
    const height = Math.max(1, viewport.height - top - bottom)
    const zoom = clampZoom(
      Math.min(maxZoom, width / Math.max(1, rect.width), height / Math.max(1, rect.height)),
    )
    return {
      x: rect.x + rect.width / 2 - (left + width / 2) / zoom,
      y: rect.y + rect.height / 2 - (top + height / 2) / zoom,
      zoom,
    }
  }

  const camera: Camera = {
    get x() {
      return pose.x
    },
    get y() {
      return pose.y
    },
    get zoom() {
      return pose.zoom
    },
    get viewport() {
      return viewport
    },
    get visible() {
      return { x: pose.x, y: pose.y, width: viewport.width / pose.zoom, height: viewport.height / pose.zoom }
    },
    paperToScreen: (point) => ({ x: (point.x - pose.x) * pose.zoom, y: (point.y - pose.y) * pose.zoom }),
    screenToPaper: (point) => ({ x: point.x / pose.zoom + pose.x, y: point.y / pose.zoom + pose.y }),
    panBy(dx, dy) {
      stop()
      place({ x: pose.x - dx / pose.zoom, y: pose.y - dy / pose.zoom, zoom: pose.zoom })
    },
    zoomAt(point, factor) {
      stop()
      place(zoomedAt(pose, point, clampZoom(pose.zoom * factor)))
    },
    zoomTo(zoom) {
      const centre = { x: viewport.width / 2, y: viewport.height / 2 }
      animateTo(zoomedAt(pose, centre, clampZoom(zoom)))
    },
    jumpTo(next) {
      stop()
      place(next)
    },
    animateTo,
    poseFor,
    fit(rect, options) {
      if (viewport.width === 0 || viewport.height === 0) {
        waitingFit = () => camera.jumpTo(poseFor(rect, options))
        return
      }
      const target = poseFor(rect, options)
      if (options?.animate) animateTo(target)
      else camera.jumpTo(target)
    },
    glide(vx, vy) {
      if (calm) return
      run((elapsedMs, deltaMs) => {
        const left = Math.exp(-elapsedMs / GLIDE_MS)
        const dx = (vx * left * deltaMs) / pose.zoom
        const dy = (vy * left * deltaMs) / pose.zoom
        place({ x: pose.x - dx, y: pose.y - dy, zoom: pose.zoom })
        return Math.hypot(vx, vy) * left > GLIDE_STOP_PX_PER_MS
      })
    },
    stop,
    resize(next) {
      if (next.width === viewport.width && next.height === viewport.height) return
      viewport = next
      if (waitingFit && next.width > 0 && next.height > 0) {
        waitingFit()
        waitingFit = undefined
      }
      tell()
    },
    setCalm(next) {
      calm = next
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return camera
}

const easeOut = (t: number) => 1 - (1 - t) ** 3

/**
 * The pose a share of the way between two. Zoom runs evenly for the eye (geometrically), and the one paper
 * point that both poses show at the same place of the screen keeps that place all the way.
 */
function between(from: CameraPose, to: CameraPose, share: number): CameraPose {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  const span = 1 / to.zoom - 1 / from.zoom
  const moved = Math.abs(span) < 1e-9 ? share : (1 / zoom - 1 / from.zoom) / span
  return { x: from.x + (to.x - from.x) * moved, y: from.y + (to.y - from.y) * moved, zoom }
}
