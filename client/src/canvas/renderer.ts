import type { Camera } from './camera.ts'
import type { Clock } from './clock.ts'
import { createCursors, type Presence } from './cursors.ts'
import { growRect, type Rect, rectsMeet, unionRect } from './geometry.ts'
import { createLifts, type Lifts } from './lifts.ts'
import { createTextLayouts, type TextLayouts, type Written } from './note-layout.ts'
import { type FontHeights, SHADOW_REACH } from './note-paint.ts'
import type { AppliedChange, ObjectStore } from './object-store.ts'
import type { PaintContext } from './objects.ts'
import type { Overlay } from './overlay.ts'
import { createPaperPainter } from './paper.ts'
import { type Projection, paintScene, paperView } from './scene.ts'
import { createSprites, tiltOf } from './sprites.ts'
import type { BoardStyle } from './style.ts'
import { createTextMeasures } from './text-measure.ts'
import { paintTopLayer } from './top-paint.ts'

/** What holds the board on the page: two canvases to redraw. */
export interface Canvases {
  readonly pixelRatio: number
  redrawBase(): void
  redrawTop(): void
}

/** What the caller paints itself, in paper units. */
export interface Backdrop {
  /** Below all objects: lines, tape, zones. */
  readonly under?: (view: PaintContext) => void
  /** Above all objects: a curve. */
  readonly over?: (view: PaintContext) => void
}

/** What people asked their system for. */
export interface Preferences {
  /** Nothing moves by itself. */
  readonly calm: boolean
  /** High contrast: no texture, no tilt, plain edges. */
  readonly plain: boolean
}

/** How long making new bitmaps may take in one frame: while things move, and while all is still. */
const BUSY_BUDGET_MS = 4
const IDLE_BUDGET_MS = 12
/** For the first picture, which had better be whole; still no long task. */
const FIRST_BUDGET_MS = 40
/** With more in view than the cache holds, sharpening would never end. */
const MAX_SHARPEN_ROUNDS = 250
/** After so long without zooming, bitmaps are made anew for the zoom. */
const SHARPEN_AFTER_MS = 120

export interface Renderer {
  readonly layouts: TextLayouts
  readonly lifts: Lifts
  /** `glide`: what changed its place slides there. */
  applied(changes: readonly AppliedChange[], options?: { readonly glide: boolean }): void
  setBackdrop(backdrop: Backdrop): void
  setStyle(style: BoardStyle): void
  setPreferences(preferences: Preferences): void
  setPresence(people: readonly Presence[]): void
  setEditing(id: string | undefined): void
  /** Repaints a part of the base canvas, or all of it. */
  invalidate(rect?: Rect): void
  invalidateTop(): void
  /** Draws there until the answer is called; then lets go of all bitmaps. */
  showOn(canvases: Canvases): () => void
  /** Draws both canvases now, without waiting for a frame. */
  repaint(): void
  paintBase(ctx: CanvasRenderingContext2D): void
  paintTop(ctx: CanvasRenderingContext2D): void
  /** The note font's, in ems. */
  fontHeights(): FontHeights
  /** Radians, as it is drawn. */
  tiltOf(object: Written): number
}

export interface RendererOptions {
  readonly style: BoardStyle
  readonly camera: Camera
  readonly store: ObjectStore
  readonly clock: Clock
  readonly selection: () => ReadonlySet<string>
  /** What tools show on the top canvas. */
  readonly overlay: Overlay
  readonly onFontsArrived: () => void
}

/**
 * Decides what is redrawn when. The base canvas holds what lies still, the top canvas what moves: a drag, another
 * person's drag or a cursor only ever redraws the top.
 */
export function createRenderer({
  camera,
  store,
  clock,
  selection,
  overlay,
  ...options
}: RendererOptions): Renderer {
  let style = options.style
  let paper = createPaperPainter(style.paper)
  let backdrop: Backdrop = {}
  let preferences: Preferences = { calm: false, plain: false }
  let editing: string | undefined
  let canvases: Canvases | undefined

  /** What of the base canvas is out of date. */
  let damage: 'all' | Rect | undefined
  let topIsStale = false
  let cancelFrame: (() => void) | undefined
  let lastFrameAt: number | undefined
  let paintedZoom = camera.zoom
  let zoomedAt = Number.NEGATIVE_INFINITY
  let cancelSharpen: (() => void) | undefined
  let sharpenRounds = 0
  let isFirstPicture = true

  const measures = createTextMeasures(() => {
    layouts.forget()
    sprites.clear()
    isFirstPicture = true
    invalidate()
    invalidateTop()
    options.onFontsArrived()
  })
  const layouts = createTextLayouts(style, measures)
  const sprites = createSprites({ style, layouts, measures })
  const cursors = createCursors()
  const lifts = createLifts({
    objectOf: store.get,
    isCalm: () => preferences.calm,
    onChange(id) {
      for (const moved of [id, ...overlay.tiedTo(id)]) {
        const object = store.get(moved)
        if (object) invalidate(object.rect)
      }
      invalidateTop()
    },
  })

  function invalidate(rect?: Rect) {
    if (damage !== 'all') damage = rect ? unionRect(damage, rect) : 'all'
    schedule()
  }

  function invalidateTop() {
    topIsStale = true
    schedule()
  }

  function schedule() {
    if (canvases) cancelFrame ??= clock.frame(drawFrame)
  }

  function drawFrame() {
    cancelFrame?.()
    cancelFrame = undefined
    const now = clock.now()
    const deltaMs = lastFrameAt === undefined ? 0 : now - lastFrameAt
    const liftsMove = lifts.step(deltaMs)
    const isMoving = cursors.step(deltaMs, preferences.calm) || liftsMove
    const drawsTop = topIsStale || isMoving
    topIsStale = false
    lastFrameAt = isMoving ? now : undefined
    if (damage) canvases?.redrawBase()
    if (drawsTop) canvases?.redrawTop()
    if (isMoving) invalidateTop()
  }

  function projection(): Projection {
    const scale = camera.zoom * pixelRatio()
    return {
      scale,
      zoom: camera.zoom,
      originX: Math.round(-camera.x * scale),
      originY: Math.round(-camera.y * scale),
    }
  }

  const pixelRatio = () => canvases?.pixelRatio ?? 1

  function paintBase(ctx: CanvasRenderingContext2D) {
    const now = clock.now()
    if (camera.zoom !== paintedZoom) zoomedAt = now
    paintedZoom = camera.zoom
    const isZooming = now - zoomedAt < SHARPEN_AFTER_MS
    const stale = damage ?? 'all'
    damage = undefined

    const place = projection()
    const area = pixelArea(stale, place)
    if (area.width <= 0 || area.height <= 0) return
    const visible = {
      x: (area.x - place.originX) / place.scale,
      y: (area.y - place.originY) / place.scale,
      width: area.width / place.scale,
      height: area.height / place.scale,
    }
    const pass = { projection: place, visible, plain: preferences.plain }

    ctx.save()
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    ctx.beginPath()
    ctx.rect(area.x, area.y, area.width, area.height)
    ctx.clip()
    paper.paint(ctx, { ...area, ...place, pixelRatio: pixelRatio(), plain: preferences.plain })
    paintBackdrop(ctx, backdrop.under, pass)
    const { isSharp } = paintScene(
      ctx,
      { store, sprites, clock },
      {
        ...pass,
        style,
        isLifted: (id) => lifts.has(id) || overlay.hides(id, lifts.has),
        budgetMs: budgetAt(now),
        acceptsStandIns: isZooming,
      },
    )
    paintBackdrop(ctx, backdrop.over, pass)
    ctx.restore()
    if (!isSharp) sharpenLater(isZooming, visible)
  }

  let lastMoveAt = Number.NEGATIVE_INFINITY

  function budgetAt(now: number): number {
    if (isFirstPicture && store.size > 0) {
      isFirstPicture = false
      return FIRST_BUDGET_MS
    }
    return now - lastMoveAt < SHARPEN_AFTER_MS ? BUSY_BUDGET_MS : IDLE_BUDGET_MS
  }

  function sharpenLater(isZooming: boolean, blurred: Rect) {
    cancelSharpen?.()
    cancelSharpen = undefined
    if (sharpenRounds++ > MAX_SHARPEN_ROUNDS) return
    if (isZooming) cancelSharpen = clock.after(SHARPEN_AFTER_MS, () => invalidate(blurred))
    else invalidate(blurred)
  }

  /** What to repaint in whole device pixels, so that the edge of a repaint leaves no seam. */
  function pixelArea(stale: 'all' | Rect, { scale, originX, originY }: Projection) {
    const width = Math.floor(camera.viewport.width * pixelRatio())
    const height = Math.floor(camera.viewport.height * pixelRatio())
    if (stale === 'all') return { x: 0, y: 0, width, height }
    const reach = growRect(stale, SHADOW_REACH)
    const left = Math.max(0, Math.floor(reach.x * scale + originX) - 1)
    const top = Math.max(0, Math.floor(reach.y * scale + originY) - 1)
    const right = Math.min(width, Math.ceil((reach.x + reach.width) * scale + originX) + 1)
    const bottom = Math.min(height, Math.ceil((reach.y + reach.height) * scale + originY) + 1)
    return { x: left, y: top, width: right - left, height: bottom - top }
  }

  function paintTop(ctx: CanvasRenderingContext2D) {
    paintTopLayer(ctx, {
      projection: projection(),
      pixelRatio: pixelRatio(),
      visible: camera.visible,
      style,
      plain: preferences.plain,
      objectOf: store.get,
      lifts: [...lifts.all],
      selection: selection(),
      overlay,
      cursors,
      sprites,
    })
  }

  camera.subscribe(() => {
    lastMoveAt = clock.now()
    sharpenRounds = 0
    invalidate()
    invalidateTop()
  })

  return {
    layouts,
    lifts,
    applied(changes, { glide } = { glide: false }) {
      sharpenRounds = 0
      const view = growRect(camera.visible, SHADOW_REACH)
      for (const { id, before, after } of changes) {
        if (glide && before && after && movesWithin(before.rect, after.rect, view))
          lifts.glide(id, before.rect)
        lifts.changed(id)
        for (const object of [before, after]) {
          if (object && rectsMeet(object.rect, view)) invalidate(object.rect)
        }
        if (lifts.has(id) || selection().has(id)) invalidateTop()
      }
    },
    setBackdrop(next) {
      backdrop = next
      invalidate()
    },
    setStyle(next) {
      style = next
      paper = createPaperPainter(next.paper)
      layouts.setStyle(next)
      sprites.setLook(next, preferences.plain)
      invalidate()
      invalidateTop()
    },
    setPreferences(next) {
      if (next.plain !== preferences.plain) sprites.setLook(style, next.plain)
      preferences = next
      camera.setCalm(next.calm)
      invalidate()
      invalidateTop()
    },
    setPresence(people) {
      cursors.set(people)
      invalidateTop()
    },
    setEditing(id) {
      for (const changed of [editing, id]) {
        const object = changed === undefined ? undefined : store.get(changed)
        if (object) invalidate(object.rect)
      }
      editing = id
      sprites.setEditing(id)
      invalidateTop()
    },
    invalidate,
    invalidateTop,
    showOn(next) {
      canvases = next
      const stopListening = measures.listen()
      return () => {
        canvases = undefined
        stopListening()
        cancelFrame?.()
        cancelFrame = undefined
        cancelSharpen?.()
        sprites.clear()
      }
    },
    repaint() {
      damage = 'all'
      topIsStale = true
      drawFrame()
    },
    paintBase,
    paintTop,
    fontHeights: () => measures.heights(style.noteFont),
    tiltOf: (object) => (preferences.plain ? 0 : tiltOf(object)),
  }
}

const movesWithin = (before: Rect, after: Rect, view: Rect) =>
  (before.x !== after.x || before.y !== after.y) && (rectsMeet(before, view) || rectsMeet(after, view))

function paintBackdrop(
  ctx: CanvasRenderingContext2D,
  paint: Backdrop['under'],
  pass: { readonly projection: Projection; readonly visible: Rect; readonly plain: boolean },
) {
  if (!paint) return
  ctx.save()
  paint(paperView(ctx, pass))
  ctx.restore()
}
