import { type PictureTrouble, readPicture } from '../../parts/review/read-picture.ts'

/** Faces are shown at most this large, on a projector too. */
const edgePx = 512
/** Larger files are refused before they are read: a phone would run out of memory over them. */
export const mostPortraitBytes = 25 * 1024 * 1024

export type Portrait =
  | { readonly ok: true; readonly file: Blob }
  | { readonly ok: false; readonly why: 'not-an-image' | 'too-large' }

const TOO_LARGE: ReadonlySet<PictureTrouble> = new Set(['file-too-large', 'too-many-pixels'])

/** A photo cut to the square in its middle and made small enough to send. */
export async function makePortrait(file: Blob): Promise<Portrait> {
  if (file.size > mostPortraitBytes) return { ok: false, why: 'too-large' }
  // What would fill the memory once unpacked is never unpacked.
  const read = await readPicture(file)
  if (!read.ok) return { ok: false, why: TOO_LARGE.has(read.why) ? 'too-large' : 'not-an-image' }
  const picture = read.canvas
  const side = Math.min(picture.width, picture.height)
  const edge = Math.min(edgePx, side)
  const canvas = document.createElement('canvas')
  canvas.width = edge
  canvas.height = edge
  const context = canvas.getContext('2d')
  if (context === null) return { ok: false, why: 'too-large' }
  // a photo without a background would turn black as a jpeg
  context.fillStyle = '#fffdf9'
  context.fillRect(0, 0, edge, edge)
  context.imageSmoothingQuality = 'high'
  const left = (picture.width - side) / 2
  // faces sit above the middle of a standing photo
  const top = (picture.height - side) / 3
  context.drawImage(picture, left, top, side, side, 0, 0, edge, edge)
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88))
  return small === null ? { ok: false, why: 'too-large' } : { ok: true, file: small }
}
