/** Longest side in pixels: sharp on a projector when it fills half the wall, and no more than a phone can carry. */
const MOST_PX = 2000
/** Larger files are refused before they are read: a phone would run out of memory over them. */
const MOST_FILE_BYTES = 40 * 1024 * 1024

export type ShrunkImage =
  | { readonly ok: true; readonly file: Blob; readonly picture: ImageBitmap }
  | { readonly ok: false; readonly why: 'not-an-image' | 'heic' | 'file-too-large' }

/**
 * Makes a picture small enough to send. Drawing it anew leaves behind what a camera wrote beside it (place, time,
 * camera) and turns it the way it was held. A moving picture becomes its first frame.
 */
export async function shrinkImage(file: Blob, mostPx = MOST_PX): Promise<ShrunkImage> {
  if (file.size > MOST_FILE_BYTES) return { ok: false, why: 'file-too-large' }
  const original = await createImageBitmap(file).catch(() => undefined)
  if (original === undefined) return { ok: false, why: (await isHeic(file)) ? 'heic' : 'not-an-image' }
  const { width, height } = sizeWithin(original, mostPx)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return { ok: false, why: 'file-too-large' }
  context.imageSmoothingQuality = 'high'
  context.drawImage(original, 0, 0, width, height)
  original.close()
  const small = await encode(canvas, file.type)
  if (small === undefined) return { ok: false, why: 'file-too-large' }
  return { ok: true, file: small, picture: await createImageBitmap(canvas) }
}

/** A size with the same ratio whose longest side is at most so much; whole numbers, at least one. */
export function sizeWithin(
  { width, height }: { readonly width: number; readonly height: number },
  most: number,
): { readonly width: number; readonly height: number } {
  const ratio = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) }
}

/** WebP keeps see-through parts and is smallest; where a browser cannot write it, photos go as jpeg, the rest as png. */
async function encode(canvas: HTMLCanvasElement, from: string): Promise<Blob | undefined> {
  const webp = await blobOf(canvas, 'image/webp', 0.86)
  if (webp?.type === 'image/webp') return webp
  const isPhoto = /jpe?g|hei[cf]/.test(from)
  return (await blobOf(canvas, isPhoto ? 'image/jpeg' : 'image/png', 0.88)) ?? undefined
}

const blobOf = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))

/** ISO/IEC 23008-12: the brand stands behind `ftyp`, whatever the file is called. */
async function isHeic(file: Blob): Promise<boolean> {
  if (/hei[cf]/.test(file.type)) return true
  const head = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer())
  return /^ftyp(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(head)
}
