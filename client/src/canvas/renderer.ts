import { coversView, paintedArea, placeOf } from './base-place.ts'
import type { Camera, CameraPose } from './camera.ts'
import type { Canvases } from './canvases.ts'
import type { Clock } from './clock.ts'
import { createCursors, type Presence } from './cursors.ts'
import { createDamage } from './damage.ts'
import { growRect, type PaperPoint, type Rect, rectsMeet } from './geometry.ts'
import { createLaserTrails } from './laser-trails.ts'
import { createLifts, type Lifts } from './lifts.ts'
import { createTextLayouts, type TextLayouts, type Written } from './note-layout.ts'
import { type FontHeights, SHADOW_REACH } from './note-paint.ts'
import type { AppliedChange, ObjectStore } from './object-store.ts'
import type { PaintContext } from './objects.ts'
import type { Overlay } from './overlay.ts'
import { createOverview } from './overview.ts'
import { createPaperPainter } from './paper.ts'
import { type Projection, paintScene, paperView, projectionOf, type ScenePass } from './scene.ts'
import { createSharpening } from './sharpening.ts'
import { createSprites, type Pictured, tiltOf } from './sprites.ts'
import type { BoardStyle } from './style.ts'
import { createTextMeasures } from './text-measure.ts'
import { createTopLayer } from './top-layer.ts'

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
const BUSY_BUDGET_MS = 3
const IDLE_BUDGET_MS = 12
/** For the first picture, which had better be whole; still no long task. It is of drafts, made sharp once it is shown. */
const FIRST_BUDGET_MS = 40
/** After so long without moving, all may cost more. */
const STILL_AFTER_MS = 120
/** After so long without zooming, everything is painted anew for the zoom. */
const SHARPEN_AFTER_MS = 150
/** The grain of the paper, and what lies around the view, come after the first picture, once nothing moves. */
const FINISH_AFTER_MS = 400
/** A picture stretched further than this is no picture any more. */
const MAX_STRETCH = 4

export interface Renderer {
  readonly layouts: TextLayouts
  readonly lifts: Lifts
  /** `glide`: what changed its place slides there. */
  applied(changes: readonly AppliedChange[], options?: { readonly glide: boolean }): void
  setBackdrop(backdrop: Backdrop): void
  setStyle(style: BoardStyle): void
  setPreferences(preferences: Preferences): void
  setPresence(people: readonly Presence[]): void
  /** One's own light, which fades by itself. */
  showLaser(light: { readonly at: PaperPoint; readonly starts: boolean; readonly colour: string }): void
  setEditing(id: string | undefined): void
  /** Repaints a part of the base canvas, or all of it. */
  invalidate(rect?: Rect): void
  invalidateTop(): void
  /** Draws there, first in the next frame, until the answer is called; then lets go of all bitmaps. */
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

  /** Where the base canvas was painted for; what of it is out of date. */
  let drawn: CameraPose = { x: 0, y: 0, zoom: 1 }
  const damage = createDamage()
  damage.addAll()
  const sharpening = createSharpening()
  let topIsStale = false
  let cancelFrame: (() => void) | undefined
  let lastFrameAt: number | undefined
  let lastMoveAt = Number.NEGATIVE_INFINITY
  let lastZoom = camera.zoom
  let cancelSharpen: (() => void) | undefined
  let isFirstPicture = true
  /** The canvases are empty still. */
  let isBlank = false
  /** The first picture is on its way to the screen: nothing is made sharper before it is there. */
  let isShowing = false
  let hasGrain = false
  /** Whether the base canvas reaches beyond the view. */
  let isWide = false
  let cancelFinish: (() => void) | undefined

  const measures = createTextMeasures(() => {
    layouts.forget()
    sprites.clear()
    isFirstPicture = true
    topLayer.stale()
    invalidate()
    invalidateTop()
    options.onFontsArrived()
  })
  const layouts = createTextLayouts(style, measures)
  const sprites = createSprites({ style, layouts, measures })
  const cursors = createCursors()
  const lasers = createLaserTrails(clock)
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

  const topLayer = createTopLayer({
    camera,
    lifts,
    selection,
    overlay,
    cursors,
    lasers,
    sprites,
    objectOf: store.get,
    canvases: () => canvases,
    look: () => ({ style, plain: preferences.plain }),
  })
  const overview = createOverview({
    clock,
    size: () => camera.viewport,
    bounds: store.bounds,
    paint: paintOverview,
  })

  function invalidate(rect?: Rect) {
    if (rect) damage.add(rect)
    else damage.addAll()
    overview.stale()
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
    const lightFades = lasers.step()
    const isMoving = cursors.step(deltaMs, preferences.calm) || liftsMove || lightFades
    const drawsTop = topIsStale || isMoving
    topIsStale = false
    lastFrameAt = isMoving ? now : undefined
    const isFirst = isBlank
    if (isBlank) paintFromHere()
    else placeBase()
    if (drawn.zoom === camera.zoom && !isShowing) sharpenSome(now)
    isShowing = isFirst
    if (!damage.isEmpty) canvases?.redrawBase()
    if (drawsTop) topLayer.draw()
    if (isMoving) invalidateTop()
    if (!sharpening.isDone && drawn.zoom === camera.zoom) schedule()
  }

  /** Shows the base canvas as it is at the camera's place; where it cannot reach, it is to be painted anew. */
  function placeBase() {
    if (!canvases) return
    const { pixelRatio, overscan } = canvases
    const place = placeOf(drawn, camera, pixelRatio)
    const isCovered = coversView(place, camera.viewport, overscan)
    const isBeyond =
      place.scale === 1 ? !isCovered : place.scale > MAX_STRETCH || !(isCovered || overview.pose)
    if (isBeyond) return paintFromHere()
    canvases.placeBase(place)
    const behind = isCovered ? undefined : overview.pose
    canvases.placeOverview(behind && placeOf(behind, camera, pixelRatio))
  }

  /** The base canvas is to be painted around what is in view now; the first picture does not wait for what is around. */
  function paintFromHere() {
    if (!isBlank && !isWide) {
      canvases?.widen()
      isWide = true
    }
    isBlank = false
    drawn = { x: camera.x, y: camera.y, zoom: camera.zoom }
    damage.addAll()
    canvases?.placeBase({ x: 0, y: 0, scale: 1 })
    canvases?.placeOverview(undefined)
  }

  /** Makes a few of the bitmaps that are missing, and has their places painted again. */
  function sharpenSome(now: number) {
    const scale = drawn.zoom * pixelRatio()
    const deadline = now + (isStill(now) ? IDLE_BUDGET_MS : BUSY_BUDGET_MS)
    for (const object of sharpening.take(() => clock.now() < deadline)) {
      if (store.get(object.id) !== object || lifts.has(object.id)) continue
      if (!sprites.exact(object, scale)) sprites.bake(object, scale)
      damage.add(object.rect)
    }
  }

  const isStill = (now: number) => now - lastMoveAt >= STILL_AFTER_MS

  const pixelRatio = () => canvases?.pixelRatio ?? 1
  const overscan = () => canvases?.overscan ?? 0

  function paintBase(ctx: CanvasRenderingContext2D) {
    // Without a page of its own a board is painted once, for whoever holds the canvas.
    if (!canvases) paintFromHere()
    const place = projectionOf(drawn, { pixelRatio: pixelRatio(), overscan: overscan() })
    const stale = damage.take() ?? 'all'
    if (stale === 'all') sharpening.clear()
    const budget = passBudget()
    const blurred: Pictured[] = []
    for (const rect of stale === 'all' ? [stale] : stale) {
      const area = pixelArea(rect, place)
      if (area.width > 0 && area.height > 0) blurred.push(...paintArea(ctx, area, place, budget))
    }
    if (blurred.length > 0) {
      sharpening.add(blurred, camera.visible)
      schedule()
    }
    if (!isWide || !hasGrain) cancelFinish ??= finishWhenStill()
  }

  function paintArea(
    ctx: CanvasRenderingContext2D,
    area: PixelArea,
    place: Projection,
    budget: Pick<ScenePass, 'deadline' | 'isDraft'>,
  ): readonly Pictured[] {
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
    const isBare = preferences.plain || (canvases !== undefined && !hasGrain)
    paper.paint(ctx, { ...area, ...place, pixelRatio: pixelRatio(), plain: isBare })
    paintBackdrop(ctx, backdrop.under, pass)
    const { blurred } = paintScene(
      ctx,
      { store, sprites, clock },
      { ...pass, style, isLifted: isOnTop, ...budget },
    )
    paintBackdrop(ctx, backdrop.over, pass)
    ctx.restore()
    return blurred
  }

  const isOnTop = (id: string) => lifts.has(id) || overlay.hides(id, lifts.has)

  function passBudget(): Pick<ScenePass, 'deadline' | 'isDraft'> {
    const now = clock.now()
    const isDraft = isFirstPicture && store.size > 0
    if (isDraft) isFirstPicture = false
    const most = isDraft ? FIRST_BUDGET_MS : isStill(now) ? IDLE_BUDGET_MS : BUSY_BUDGET_MS
    return { deadline: now + most, isDraft: isDraft && canvases !== undefined }
  }

  /** On a page the first picture does not wait for the grain, nor for what is not in view. */
  function finishWhenStill(): (() => void) | undefined {
    if (!canvases) return undefined
    return clock.after(FINISH_AFTER_MS, () => {
      cancelFinish = undefined
      if (!isStill(clock.now()) || lastFrameAt !== undefined) {
        cancelFinish = finishWhenStill()
        return
      }
      hasGrain = true
      paintFromHere()
      schedule()
    })
  }

  /** What to repaint in whole device pixels, so that the edge of a repaint leaves no seam. */
  function pixelArea(stale: 'all' | Rect, { scale, originX, originY }: Projection): PixelArea {
    const width = Math.floor((camera.viewport.width + 2 * overscan()) * pixelRatio())
    const height = Math.floor((camera.viewport.height + 2 * overscan()) * pixelRatio())
    if (stale === 'all') return { x: 0, y: 0, width, height }
    const reach = growRect(stale, SHADOW_REACH)
    const left = Math.max(0, Math.floor(reach.x * scale + originX) - 1)
    const top = Math.max(0, Math.floor(reach.y * scale + originY) - 1)
    const right = Math.min(width, Math.ceil((reach.x + reach.width) * scale + originX) + 1)
    const bottom = Math.min(height, Math.ceil((reach.y + reach.height) * scale + originY) + 1)
    return { x: left, y: top, width: right - left, height: bottom - top }
  }

  function paintOverview(pose: CameraPose) {
    const ctx = canvases?.overviewContext()
    if (!ctx) return
    const { width, height } = camera.viewport
    const place = projectionOf(pose, { pixelRatio: 1, overscan: 0 })
    const visible = paintedArea(pose, camera.viewport, 0)
    const pass = { projection: place, visible, plain: preferences.plain }
    paper.paint(ctx, { x: 0, y: 0, width, height, ...place, pixelRatio: 1, plain: true })
    paintBackdrop(ctx, backdrop.under, pass)
    // No time for bitmaps: what is small enough needs none, the rest shows as if it were.
    paintScene(
      ctx,
      { store, sprites, clock },
      { ...pass, style, isLifted: () => false, deadline: Number.NEGATIVE_INFINITY },
    )
    paintBackdrop(ctx, backdrop.over, pass)
    ctx.setTransform(1, 0, 0, 1, 0, 0)
  }

  camera.subscribe(() => {
    lastMoveAt = clock.now()
    sharpening.again()
    overview.touch()
    if (camera.zoom !== lastZoom) sharpenWhenStill()
    lastZoom = camera.zoom
    invalidateTop()
  })

  /** While the zoom changes the old picture is only stretched: nothing is painted before it has stopped. */
  function sharpenWhenStill() {
    cancelSharpen?.()
    if (!canvases) return
    cancelSharpen = clock.after(SHARPEN_AFTER_MS, () => {
      if (drawn.zoom === camera.zoom) return
      paintFromHere()
      schedule()
    })
  }

  return {
    layouts,
    lifts,
    applied(changes, { glide } = { glide: false }) {
      sharpening.again()
      const view = growRect(camera.visible, SHADOW_REACH)
      const painted = growRect(paintedArea(drawn, camera.viewport, overscan()), SHADOW_REACH)
      if (changes.length > 0) overview.stale()
      for (const { id, before, after } of changes) {
        const wasLifted = lifts.has(id)
        if (glide && before && after && movesWithin(before.rect, after.rect, view))
          lifts.glide(id, before.rect)
        lifts.changed(id)
        const isLifted = lifts.has(id)
        if (isLifted) topLayer.stale()
        if (isLifted || selection().has(id)) invalidateTop()
        // What was in the air and stays there is not on the base canvas; an empty canvas is painted whole.
        if ((wasLifted && isLifted) || isBlank) continue
        for (const object of [before, after]) {
          if (object && rectsMeet(object.rect, painted)) invalidate(object.rect)
        }
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
      topLayer.stale()
      invalidate()
      invalidateTop()
    },
    setPreferences(next) {
      if (next.plain !== preferences.plain) sprites.setLook(style, next.plain)
      preferences = next
      topLayer.stale()
      camera.setCalm(next.calm)
      invalidate()
      invalidateTop()
    },
    setPresence(people) {
      cursors.set(people)
      for (const { id, colour, laser } of people) if (laser) lasers.hear(id, colour, laser)
      invalidateTop()
    },
    showLaser({ at, starts, colour }) {
      lasers.add('', colour, { ...at, starts })
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
      isBlank = true
      isWide = false
      topLayer.stale()
      invalidateTop()
      const stopListening = measures.listen()
      return () => {
        canvases = undefined
        cancelFinish?.()
        cancelFinish = undefined
        stopListening()
        cancelFrame?.()
        cancelFrame = undefined
        cancelSharpen?.()
        overview.stop()
        sharpening.clear()
        sprites.clear()
      }
    },
    repaint() {
      paintFromHere()
      topIsStale = true
      drawFrame()
    },
    paintBase,
    paintTop: topLayer.paint,
    fontHeights: () => measures.heights(style.noteFont),
    tiltOf: (object) => (preferences.plain ? 0 : tiltOf(object)),
  }
}

/** Device pixels of the base canvas. */
interface PixelArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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
