import type { ImageFacts } from './image-check.ts'

/** What images may take. Pixels count, not bytes alone: a file of some kilobytes can fill a phone's memory. */
export const IMAGE_LIMITS = {
  /** Of one file. */
  bytes: 8 * 1024 * 1024,
  /** A camera of 48 megapixels still fits. */
  pixels: 50_000_000,
  /** Wider or higher no browser draws. */
  side: 16_000,
  /** Of a whole workshop. */
  workshopBytes: 256 * 1024 * 1024,
  workshopImages: 500,
} as const
export type ImageLimits = { readonly [name in keyof typeof IMAGE_LIMITS]: number }

/** Whether a browser can take an image of this size into memory. */
export function canBeShown({ width, height }: Pick<ImageFacts, 'width' | 'height'>, limits: ImageLimits) {
  return width <= limits.side && height <= limits.side && width * height <= limits.pixels
}

/** Whether a workshop that has these images has room for another one. */
export function hasRoom(
  images: Iterable<{ readonly sizeBytes?: number | undefined }>,
  sizeBytes: number,
  limits: ImageLimits,
): boolean {
  let count = 0
  let bytes = sizeBytes
  for (const image of images) {
    count += 1
    bytes += image.sizeBytes ?? 0
  }
  return count < limits.workshopImages && bytes <= limits.workshopBytes
}
