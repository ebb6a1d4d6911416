import { LANE_SIZES } from '@brownpaper/shared/lane/layout'
import type { Camera } from '../../../canvas/board.ts'

/** CSS pixels from the board's left edge. */
export const MARGIN = 20
/** What the names need beside their icons, at their full size. */
const NAMES_PX = 148
const ICONS_PX = 48
/** The zoom at which the names are as large as the chrome's words. */
const FULL_ZOOM = 0.74
/** So many icons of full size fit between the middles of neighbouring rows, at zoom 1. */
const ROW_ICONS = 2.9

/** How wide the strip of names is on the screen. */
export function labelsWidth({ zoom, viewport }: Pick<Camera, 'zoom' | 'viewport'>): number {
  const scale = labelScale(zoom)
  return (showsNames(zoom, viewport.width) ? NAMES_PX : ICONS_PX) * scale + MARGIN
}

/** From far away the icons shrink with their rows, before one would cover the next. */
export const labelScale = (zoom: number) => Math.min(1.25, ROW_ICONS * zoom, Math.max(0.8, zoom / FULL_ZOOM))

export const showsNames = (zoom: number, width: number) =>
  !isNarrowView(width) && LANE_SIZES.labels * zoom >= NAMES_PX * 0.8

/** A phone: the board shares its screen with little else. */
export const isNarrowView = (width: number) => width <= 700
