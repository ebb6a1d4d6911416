import type { Placement } from './base-place.ts'
import type { CameraPose } from './camera.ts'
import type { PaperPoint } from './geometry.ts'
import type { Lift } from './lifts.ts'

/** So many in one hand are worth a picture of their own. */
export const MIN_CROWD = 40

/**
 * Many things in one hand keep their places to each other: they are painted once, and from then on their picture is
 * moved. This is what was painted when.
 */
export interface CrowdPicture {
  readonly pose: CameraPose
  /** How many there were, and where one of them was. */
  readonly count: number
  readonly id: string
  readonly at: PaperPoint
  /** Something else follows them, and is painted apart. */
  readonly hasFollowers: boolean
}

/** Where the picture of these things belongs now; undefined when it does not show them, or does not reach so far. */
export function placeOfCrowd(
  picture: CrowdPicture,
  lifts: readonly Lift[],
  { x, y, zoom }: CameraPose,
  { pixelRatio, overscan }: { readonly pixelRatio: number; readonly overscan: number },
): Placement | undefined {
  const [first] = lifts
  if (first?.id !== picture.id || lifts.length !== picture.count || zoom !== picture.pose.zoom) {
    return undefined
  }
  // In whole device pixels, so that it stays sharp.
  const scale = zoom * pixelRatio
  const way = (now: number, before: number) =>
    (Math.round(now * scale) - Math.round(before * scale)) / pixelRatio
  const dx = way(first.at.x - x, picture.at.x - picture.pose.x)
  const dy = way(first.at.y - y, picture.at.y - picture.pose.y)
  if (Math.abs(dx) > overscan || Math.abs(dy) > overscan) return undefined
  return { x: dx, y: dy, scale: 1 }
}
