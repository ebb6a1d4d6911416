import type { ImageFacts } from './image-check.ts'

/** What a browser can take. Pixels count, not bytes alone: a file of some kilobytes can fill a phone's memory. */
export const PICTURE_LIMITS = {
  /** A camera of 48 megapixels still fits. */
  pixels: 50_000_000,
  /** Wider or higher no browser draws. */
  side: 16_000,
} as const
export type PictureLimits = { readonly [name in keyof typeof PICTURE_LIMITS]: number }

/** Whether a browser can take an image of this size into memory. */
export function canBeShown(
  { width, height }: Pick<ImageFacts, 'width' | 'height'>,
  limits: PictureLimits = PICTURE_LIMITS,
): boolean {
  return width <= limits.side && height <= limits.side && width * height <= limits.pixels
}
