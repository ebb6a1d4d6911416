import { crc32 } from 'node:zlib'
import { Bytes } from '@brownpaper/shared/picture/bytes'
import type { ImageFacts } from '@brownpaper/shared/picture/image-check'
import { readOrientation, writeOrientation } from './orientation.ts'

/** How each kind is rid of what does not belong to the picture; absent when it is not built as its kind is. */
const strippers: Readonly<Record<ImageFacts['type'], (bytes: Bytes) => Uint8Array[] | undefined>> = {
  'image/png': stripPng,
  'image/jpeg': stripJpeg,
  'image/webp': stripWebp,
  'image/gif': stripGif,
}

/**
 * An image without what a camera or program wrote beside it: place, time, owner, comments, previews, films behind the
 * picture. Colours stay, and so does how the camera was held. Absent when the image is broken; then it cannot be told
 * what is in it. The picture itself is not read.
 */
export function stripMetadata(bytes: Uint8Array, type: ImageFacts['type']): Uint8Array | undefined {
  const parts = strippers[type](new Bytes(bytes))
  return parts && Buffer.concat(parts)
}

/** PNG (W3C, third edition), 5 and 11: what the picture needs to be drawn as it is meant, its animation included. */
const PNG_CHUNKS = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT'],
  ...['cHRM', 'cICP', 'gAMA', 'iCCP', 'mDCV', 'cLLI', 'sBIT', 'sRGB', 'bKGD', 'hIST', 'pHYs', 'sPLT'],
])

function stripPng(bytes: Bytes): Uint8Array[] | undefined {
  const parts = [bytes.slice(0, 8)]
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.big(at, 4)
    const type = bytes.text(at + 4, 4)
    const end = at + 12 + length
    if (!(end <= bytes.length)) return undefined
    if (PNG_CHUNKS.has(type)) parts.push(bytes.slice(at, end))
    if (type === 'eXIf') {
      const orientation = readOrientation(bytes.slice(at + 8, at + 8 + length))
      if (orientation !== undefined) parts.push(pngChunk('eXIf', writeOrientation(orientation)))
    }
    // What stands behind the end is no part of the picture.
    if (type === 'IEND') return parts
    at = end
  }
  return undefined
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  chunk.set(named, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const COMMENT = 0xfe
const EXIF = 'Exif\0\0'

/** Markers of T.81, table B.1, that stand alone, without a length. */
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)

function stripJpeg(bytes: Bytes): Uint8Array[] | undefined {
  const parts = [bytes.slice(0, 2)]
  let hasOrientation = false
  for (let at = 2; at < bytes.length; ) {
    if (bytes.byte(at) !== 0xff) return undefined
    const marker = bytes.byte(at + 1)
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === END) {
      parts.push(bytes.slice(at, at + 2))
      return parts
    }
    if (marker === START) return undefined
    const end = isAlone(marker) ? at + 2 : at + 2 + bytes.big(at + 2, 2)
    if (!(end >= at + 2 && end <= bytes.length)) return undefined
    if (belongsToJpeg(bytes, at, marker)) parts.push(bytes.slice(at, end))
    const orientation = hasOrientation ? undefined : jpegOrientation(bytes, at, end)
    if (orientation !== undefined) {
      hasOrientation = true
      parts.push(exifSegment(orientation))
    }
    at = end
    if (marker !== SCAN) continue
    const next = endOfScan(bytes, end)
    parts.push(bytes.slice(end, next))
    at = next
  }
  // Cut off in the middle of the picture: what there is of it can be shown.
  return parts
}

/** JFIF, colour profiles and Adobe's colour transform say how to draw it; all else applications add may go. */
function belongsToJpeg(bytes: Bytes, at: number, marker: number): boolean {
  if (marker === COMMENT) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const name = bytes.text(at + 4, 12)
  if (marker === 0xe0) return name.startsWith('JFIF\0')
  if (marker === 0xe2) return name === 'ICC_PROFILE\0'
  return marker === 0xee && name.startsWith('Adobe')
}

function jpegOrientation(bytes: Bytes, at: number, end: number): number | undefined {
  if (bytes.byte(at + 1) !== 0xe1 || bytes.text(at + 4, 6) !== EXIF) return undefined
  return readOrientation(bytes.slice(at + 10, end))
}

function exifSegment(orientation: number): Uint8Array {
  const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), writeOrientation(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** T.81, B.1.1.5: in a scan FF is followed by 0, or by a restart marker; anything else ends it. */
function endOfScan(bytes: Bytes, start: number): number {
  let at = start
  while (at < bytes.length) {
    const next = bytes.byte(at + 1)
    const isMarker = bytes.byte(at) === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)
    if (isMarker && !Number.isNaN(next)) return at
    at += 1
  }
  return bytes.length
}

/** RFC 9649, 2.7: the chunks of the picture, its colours and its animation. */
const WEBP_CHUNKS = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04

function stripWebp(bytes: Bytes): Uint8Array[] | undefined {
  const parts: Uint8Array[] = []
  const end = Math.min(bytes.length, 8 + bytes.little(4, 4))
  let layout: Buffer | undefined
  let orientation: number | undefined
  for (let at = 12; at + 8 <= end; ) {
    const type = bytes.text(at, 4)
    const length = bytes.little(at + 4, 4)
    // Chunks are filled up to an even length; the last filling is often forgotten.
    const next = at + 8 + length + (length % 2)
    if (!(at + 8 + length <= end)) return undefined
    const chunk = Buffer.from(bytes.slice(at, Math.min(next, end)))
    if (type === 'VP8X') layout = chunk
    if (WEBP_CHUNKS.has(type)) parts.push(chunk)
    if (type === 'EXIF') orientation = readOrientation(withoutExifMark(bytes, at + 8, at + 8 + length))
    at = next
  }
  if (parts.length === 0) return undefined
  if (layout !== undefined && layout.length > 8) {
    const flags = layout.readUInt8(8) & ~(EXIF_FLAG | XMP_FLAG)
    layout.writeUInt8(orientation === undefined ? flags : flags | EXIF_FLAG, 8)
    if (orientation !== undefined) parts.push(riffChunk('EXIF', writeOrientation(orientation)))
  }
  const size = parts.reduce((sum, part) => sum + part.length, 4)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(size, 4)
  return [head, ...parts]
}

/** Some programs write the mark of JPEG's Exif before it, which the format does not have. */
function withoutExifMark(bytes: Bytes, start: number, end: number): Uint8Array {
  return bytes.slice(bytes.text(start, 6) === EXIF ? start + 6 : start, end)
}

function riffChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2))
  chunk.write(type, 'latin1')
  chunk.writeUInt32LE(data.length, 4)
  chunk.set(data, 8)
  return chunk
}

const GIF_EXTENSION = 0x21
const GIF_IMAGE = 0x2c
const GIF_END = 0x3b
/** GIF89a, 24: a comment; 26: an application's own, of which only the two that repeat an animation belong to it. */
const GIF_COMMENT = 0xfe
const GIF_APPLICATION = 0xff
const GIF_LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

function stripGif(bytes: Bytes): Uint8Array[] | undefined {
  const start = 13 + colourTable(bytes.byte(10))
  const parts = [bytes.slice(0, start)]
  for (let at = start; at < bytes.length; ) {
    const kind = bytes.byte(at)
    if (kind === GIF_END) {
      parts.push(bytes.slice(at, at + 1))
      return parts
    }
    if (kind !== GIF_IMAGE && kind !== GIF_EXTENSION) return undefined
    const blocks = kind === GIF_IMAGE ? at + 11 + colourTable(bytes.byte(at + 9)) : at + 2
    const end = endOfBlocks(bytes, blocks)
    if (end === undefined) return undefined
    const label = bytes.byte(at + 1)
    const isBeside =
      kind === GIF_EXTENSION &&
      (label === GIF_COMMENT || (label === GIF_APPLICATION && !GIF_LOOPS.has(bytes.text(at + 3, 11))))
    if (!isBeside) parts.push(bytes.slice(at, end))
    at = end
  }
  return undefined
}

/** How many bytes a colour table has, by the byte that tells of it. */
const colourTable = (packed: number) => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1))

/** Behind the empty block that ends a row of blocks. */
function endOfBlocks(bytes: Bytes, start: number): number | undefined {
  let at = start
  while (at < bytes.length) {
    const length = bytes.byte(at)
    at += 1 + length
    if (length === 0) return at
  }
  return undefined
}
