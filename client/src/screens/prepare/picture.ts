/** Large enough to read a letter on paper. */
const edgePx = 1600
/** Larger files are refused before they are read: a phone would run out of memory over them. */
export const mostPictureBytes = 25 * 1024 * 1024

export type Picture =
  | { readonly ok: true; readonly file: Blob }
  | { readonly ok: false; readonly why: 'not-an-image' | 'too-large' }

/** A picture made small enough to send; drawing it anew also leaves behind what the camera wrote into it. */
export async function makePicture(file: Blob): Promise<Picture> {
  if (file.size > mostPictureBytes) return { ok: false, why: 'too-large' }
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return { ok: false, why: 'not-an-image' }
  const scale = Math.min(1, edgePx / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) return { ok: false, why: 'too-large' }
  // a screenshot without a background would turn black as a jpeg
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  return small === null ? { ok: false, why: 'too-large' } : { ok: true, file: small }
}
