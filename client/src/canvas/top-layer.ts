import { paintedArea } from './base-place.ts'
import type { Camera } from './camera.ts'
import type { Canvases } from './canvases.ts'
import { type CrowdPicture, MIN_CROWD, placeOfCrowd } from './crowd.ts'
import type { Cursors } from './cursors.ts'
import type { LaserTrails } from './laser-trails.ts'
import type { Lift, Lifts } from './lifts.ts'
import type { BoardObject } from './objects.ts'
import type { Overlay } from './overlay.ts'
import { projectionOf } from './scene.ts'
import type { Sprites } from './sprites.ts'
import type { BoardStyle } from './style.ts'
import { paintCrowd, paintTopLayer, type TopPass } from './top-paint.ts'

/** What moves or marks, above what lies still. */
export interface TopLayer {
  /** Paints what is there now; what nobody would see is hidden instead. */
  draw(): void
  paint(ctx: CanvasRenderingContext2D): void
  /** What is in the hand looks other than it did. */
  stale(): void
}

export interface TopLayerOptions {
  readonly camera: Camera
  readonly lifts: Lifts
  readonly selection: () => ReadonlySet<string>
  readonly overlay: Overlay
  readonly cursors: Cursors
  readonly lasers: LaserTrails
  readonly sprites: Sprites
  readonly objectOf: (id: string) => BoardObject | undefined
  readonly canvases: () => Canvases | undefined
  readonly look: () => { readonly style: BoardStyle; readonly plain: boolean }
}

export function createTopLayer(options: TopLayerOptions): TopLayer {
  const { camera, lifts, selection, overlay, cursors, lasers, sprites, objectOf, canvases, look } = options
  /** What is in the hand when that is painted on a canvas of its own. */
  let crowd: CrowdPicture | undefined

  /** Much in one hand is painted once and then moved, where the picture may reach beyond the view. */
  function showCrowd(canvases: Canvases) {
    const held = canvases.overscan > 0 ? lifts.inHand() : undefined
    const place = held && crowd && placeOfCrowd(crowd, held, camera, canvases)
    if (place) return canvases.placeCrowd(place)
    crowd = held && pictureOf(held)
    const ctx = crowd && canvases.crowdContext()
    if (ctx) paintCrowd(ctx, passWith(canvases))
    else crowd = undefined
    canvases.placeCrowd(crowd && { x: 0, y: 0, scale: 1 })
  }

  function pictureOf(held: readonly Lift[]): CrowdPicture | undefined {
    const [first] = held
    if (!first || held.length < MIN_CROWD) return undefined
    const { x, y, zoom } = camera
    const hasFollowers = held.some(({ id }) => overlay.tiedTo(id).size > 0)
    return { pose: { x, y, zoom }, count: held.length, id: first.id, at: first.at, hasFollowers }
  }

  function isEmpty(): boolean {
    const [lift] = lifts.all
    return (
      (crowd ? !crowd.hasFollowers : !lift) &&
      [...selection()].every((id) => crowd && lifts.has(id)) &&
      cursors.people.length === 0 &&
      lasers.isEmpty &&
      Object.values(overlay.picture).every(isNothing)
    )
  }

  function passWith({ pixelRatio, overscan }: Pick<Canvases, 'pixelRatio' | 'overscan'>): TopPass {
    return {
      projection: projectionOf(camera, { pixelRatio, overscan }),
      pixelRatio,
      visible: paintedArea(camera, camera.viewport, overscan),
      ...look(),
      objectOf,
      lifts: [...lifts.all],
      isCrowdApart: crowd !== undefined,
      selection: selection(),
      overlay,
      cursors,
      lasers: lasers.all(),
      sprites,
    }
  }

  return {
    draw() {
      const page = canvases()
      if (!page) return
      showCrowd(page)
      if (isEmpty()) page.hideTop()
      else page.redrawTop()
    },
    paint: (ctx) => paintTopLayer(ctx, passWith({ pixelRatio: canvases()?.pixelRatio ?? 1, overscan: 0 })),
    stale() {
      crowd = undefined
    },
  }
}

/** A part of the overlay with nothing in it. */
const isNothing = (part: unknown) =>
  part === undefined || (Array.isArray(part) && part.length === 0) || (part instanceof Set && part.size === 0)
