import { Bytes } from '@brownpaper/shared/picture/bytes'

/** TIFF 6.0, section 8: orientation is tag 274, a short. */
const ORIENTATION = 0x0112
const SHORT = 3
/** As it was taken; no turn, nothing to tell. */
const UPRIGHT = 1
/** More entries than this no camera writes. */
const MOST_ENTRIES = 512

/**
 * How a camera was held, 2 to 8, from a block of Exif (its TIFF part); undefined when upright, absent or senseless.
 */
export function readOrientation(tiff: Uint8Array): number | undefined {
  const bytes = new Bytes(tiff)
  const order = bytes.text(0, 2)
  if (order !== 'II' && order !== 'MM') return undefined
  const read = (at: number, length: number) =>
    order === 'II' ? bytes.little(at, length) : bytes.big(at, length)
  const directory = read(4, 4)
  const entries = Math.min(MOST_ENTRIES, read(directory, 2))
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    if (read(at, 2) !== ORIENTATION || read(at + 2, 2) !== SHORT) continue
    const value = read(at + 8, 2)
    return Number.isInteger(value) && value > UPRIGHT && value <= 8 ? value : undefined
  }
  return undefined
}

/** A block of Exif (its TIFF part) that tells how the camera was held, and nothing else. */
export function writeOrientation(orientation: number): Uint8Array {
  const header = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]
  const entry = [ORIENTATION >> 8, ORIENTATION & 0xff, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.of(...header, 0, 1, ...entry, 0, 0, 0, 0)
}
