import { Bytes } from '@brownpaper/shared/picture/bytes'
import { type ImageFacts, sniffImage } from '@brownpaper/shared/picture/image-check'
import { canBeShown } from '@brownpaper/shared/picture/picture-limits'
import { newCanvas } from '../../platform/new-canvas.ts'
import { sizeWithin } from './size-within.ts'

/** Longest side in pixels: sharp on a projector when it fills half the wall, and no more than a phone can carry. */
export const MOST_PX = 2000
/** Larger files are refused before they are read: a phone would run out of memory over them. */
export const MOST_FILE_BYTES = 40 * 1024 * 1024

/** Why a file did not become a picture. */
export type PictureTrouble =
  | 'not-an-image'
  | 'heic'
  | 'svg'
  | 'too-many-pixels'
  | 'file-too-large'
  | 'pdf-locked'
  | 'pdf-broken'

export type ReadPicture =
  | { readonly ok: true; readonly canvas: HTMLCanvasElement; readonly isPhoto: boolean }
  | { readonly ok: false; readonly why: PictureTrouble }

/**
 * A picture small enough to send, on a canvas of its own. Drawing it anew leaves behind what a camera wrote beside it
 * (place, time, camera) and turns it the way it was held. A moving picture becomes its first frame. What would fill the
 * memory is refused by what the file says of itself, before it is unpacked.
 */
export async function readPicture(file: Blob, mostPx = MOST_PX): Promise<ReadPicture> {
  if (file.size > MOST_FILE_BYTES) return { ok: false, why: 'file-too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const facts = sniffImage(bytes)
  if (facts !== undefined && !canBeShown(facts)) return { ok: false, why: 'too-many-pixels' }
  const kind = facts === undefined ? kindOf(bytes) : 'known'
  if (kind === 'svg' || kind === 'other') return { ok: false, why: kind === 'svg' ? 'svg' : 'not-an-image' }
  if (kind !== 'known' && !isoSizes(bytes).every((size) => canBeShown(size)))
    return { ok: false, why: 'too-many-pixels' }
  const original = await createImageBitmap(file).catch(() => undefined)
  if (original === undefined) return { ok: false, why: kind === 'heic' ? 'heic' : 'not-an-image' }
  const canvas = newCanvas(sizeWithin(original, mostPx))
  const context = canvas.getContext('2d')
  if (context === null) return { ok: false, why: 'file-too-large' }
  context.imageSmoothingQuality = 'high'
  context.drawImage(original, 0, 0, canvas.width, canvas.height)
  original.close()
  return { ok: true, canvas, isPhoto: kind === 'heic' || facts?.type === 'image/jpeg' }
}

/** ISO/IEC 14496-12: a brand stands behind `ftyp`, whatever the file is called. */
const HEIC = /^ftyp(heic|heix|hevc|heim|heis|hevx|mif1|msf1)$/
const AVIF = /^ftypavi[fs]$/

/** What a file is that is none of the usual pictures. Some browsers can show heic and avif. */
export function kindOf(bytes: Uint8Array): 'heic' | 'avif' | 'svg' | 'other' {
  const brand = new TextDecoder('latin1').decode(bytes.subarray(4, 12))
  if (HEIC.test(brand)) return 'heic'
  if (AVIF.test(brand)) return 'avif'
  const head = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart()
  return head.startsWith('<') && /<svg[\s>]/i.test(head) ? 'svg' : 'other'
}

const FIRST_OF_ISPE = 'i'.charCodeAt(0)

/** ISO/IEC 23008-12, 6.5.3: every picture in a heic or avif has a box `ispe`, of version 0, that tells its size. */
function isoSizes(bytes: Uint8Array): readonly Pick<ImageFacts, 'width' | 'height'>[] {
  const file = new Bytes(bytes)
  const sizes = []
  for (let at = bytes.indexOf(FIRST_OF_ISPE); at >= 0; at = bytes.indexOf(FIRST_OF_ISPE, at + 1)) {
    if (file.text(at, 4) !== 'ispe' || file.big(at + 4, 4) !== 0) continue
    sizes.push({ width: file.big(at + 8, 4), height: file.big(at + 12, 4) })
  }
  return sizes
}

/** WebP keeps see-through parts and is smallest; where a browser cannot write it, photos go as jpeg, the rest as png. */
export async function writePicture(
  canvas: HTMLCanvasElement,
  { isPhoto }: { readonly isPhoto: boolean },
): Promise<Blob | undefined> {
  const webp = await blobOf(canvas, 'image/webp', 0.86)
  if (webp?.type === 'image/webp') return webp
  return (await blobOf(canvas, isPhoto ? 'image/jpeg' : 'image/png', 0.88)) ?? undefined
}

const blobOf = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
