import { Bytes } from './bytes.ts'

/** What an image says of itself; width and height in pixels. */
export type ImageFacts = {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'
  readonly width: number
  readonly height: number
}

type Size = { readonly width: number; readonly height: number }

/** How each kind begins, and where it tells its size; absent when its header is cut short or makes no sense. */
const kinds: readonly {
  readonly type: ImageFacts['type']
  readonly isKind: (header: Bytes) => boolean
  readonly readSize: (header: Bytes) => Size | undefined
}[] = [
  { type: 'image/png', isKind: (header) => header.text(0, 8) === '\x89PNG\r\n\x1a\n', readSize: readPngSize },
  { type: 'image/jpeg', isKind: (header) => header.text(0, 3) === '\xff\xd8\xff', readSize: readJpegSize },
  { type: 'image/gif', isKind: (header) => /^GIF8[79]a$/.test(header.text(0, 6)), readSize: readGifSize },
  {
    type: 'image/webp',
    isKind: (header) => header.text(0, 4) === 'RIFF' && header.text(8, 4) === 'WEBP',
    readSize: readWebpSize,
  },
]

/**
 * Recognises an image by its first bytes, whatever its name or media type claims. Absent for anything else, for a
 * header that is cut short, and for SVG, which can carry scripts. What follows the header is not looked at.
 */
export function sniffImage(bytes: Uint8Array): ImageFacts | undefined {
  const header = new Bytes(bytes)
  const kind = kinds.find(({ isKind }) => isKind(header))
  const size = kind?.readSize(header)
  if (!kind || !size || size.width === 0 || size.height === 0) return undefined
  return { type: kind.type, ...size }
}

/** PNG (W3C, third edition), 11.2.1: the first chunk is IHDR, 13 bytes and a checksum. */
function readPngSize(header: Bytes): Size | undefined {
  const endOfFirstChunk = 33
  if (header.length < endOfFirstChunk || header.big(8, 4) !== 13 || header.text(12, 4) !== 'IHDR')
    return undefined
  return { width: header.big(16, 4), height: header.big(20, 4) }
}

/** GIF89a, 18: the logical screen descriptor is 7 bytes. */
function readGifSize(header: Bytes): Size | undefined {
  if (header.length < 13) return undefined
  return { width: header.little(6, 2), height: header.little(8, 2) }
}

/** The start-of-frame markers of ITU-T T.81, table B.1; C4, C8 and CC in between mean something else. */
const frameMarkers = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** T.81, B.1.1: segments of a marker and a length, the size standing in the one that starts the frame. */
function readJpegSize(header: Bytes): Size | undefined {
  let at = 2
  while (at < header.length) {
    if (header.byte(at) !== 0xff) return undefined
    const marker = header.byte(at + 1)
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const segmentLength = header.big(at + 2, 2)
    if (frameMarkers.has(marker)) return readJpegFrame(header, at + 2, segmentLength)
    if (!(segmentLength >= 2)) return undefined
    at += 2 + segmentLength
  }
  return undefined
}

function readJpegFrame(header: Bytes, at: number, segmentLength: number): Size | undefined {
  if (!(segmentLength >= 8) || at + segmentLength > header.length) return undefined
  return { height: header.big(at + 3, 2), width: header.big(at + 5, 2) }
}

/** RFC 9649: the first chunk tells which of three layouts it is. */
function readWebpSize(header: Bytes): Size | undefined {
  const chunk = header.text(12, 4)
  if (chunk === 'VP8X') return readExtendedSize(header)
  if (chunk === 'VP8L') return readLosslessSize(header)
  if (chunk === 'VP8 ') return readLossySize(header)
  return undefined
}

/** RFC 9649, 2.7: flags, then two numbers of 24 bits, each one less than the size. */
function readExtendedSize(header: Bytes): Size | undefined {
  if (header.length < 30) return undefined
  return { width: header.little(24, 3) + 1, height: header.little(27, 3) + 1 }
}

/** RFC 6386, 9.1: a frame tag of 3 bytes, a start code, then two numbers of 14 bits with a scale above them. */
function readLossySize(header: Bytes): Size | undefined {
  if (header.length < 30 || header.text(23, 3) !== '\x9d\x01\x2a') return undefined
  return { width: header.little(26, 2) & 0x3fff, height: header.little(28, 2) & 0x3fff }
}

/** RFC 9649, 3.4: a signature byte, then two numbers of 14 bits, each one less than the size. */
function readLosslessSize(header: Bytes): Size | undefined {
  if (header.length < 25 || header.byte(20) !== 0x2f) return undefined
  const bits = header.little(21, 4)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
