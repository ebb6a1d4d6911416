import { PICTURE_LIMITS } from '@brownpaper/shared/picture/picture-limits'

/** What images may take. */
export const IMAGE_LIMITS = {
  ...PICTURE_LIMITS,
  /** Of one file. */
  bytes: 8 * 1024 * 1024,
  /** Of a whole workshop. */
  workshopBytes: 256 * 1024 * 1024,
  workshopImages: 500,
} as const
export type ImageLimits = { readonly [name in keyof typeof IMAGE_LIMITS]: number }

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
