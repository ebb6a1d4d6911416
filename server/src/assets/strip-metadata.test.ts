import { crc32 } from 'node:zlib'
import type { ImageFacts } from '@brownpaper/shared/picture/image-check'
import { TEST_IMAGES, type TestImage } from '@brownpaper/shared/picture/test-images'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOrientation, writeOrientation } from './orientation.ts'
import { stripMetadata } from './strip-metadata.ts'
import { imageOf } from './test-images.ts'

const SECRET = '52.3702N 4.8952E, camera of Aylin'
const TYPES: Readonly<Record<TestImage, ImageFacts['type']>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  lossyWebp: 'image/webp',
  losslessWebp: 'image/webp',
  gif: 'image/gif',
}
const NAMES = Object.keys(TEST_IMAGES) as TestImage[]

const strip = (bytes: Uint8Array, type: ImageFacts['type']) => {
  const stripped = stripMetadata(bytes, type)
  return stripped && Buffer.from(stripped)
}

/** Exif as cameras write it: the orientation among other entries, the place behind them. */
function exif(orientation: number): Buffer {
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 2, 0])
  const make = Buffer.from([0x0f, 0x01, 2, 0, 4, 0, 0, 0, 0x41, 0x42, 0x43, 0])
  const turn = Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0])
  return Buffer.concat([head, make, turn, Buffer.alloc(4), Buffer.from(SECRET)])
}

function pngChunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
  ends[0].writeUInt32BE(data.length)
  ends[1].writeUInt32BE(crc32(named))
  return Buffer.concat([ends[0], named, ends[1]])
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

function riff(type: string, data: Uint8Array): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`)
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

function webp(...chunks: Buffer[]): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP')
  const body = Buffer.concat(chunks)
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

/** A WebP of the extended layout: what it says of its size, with flags, then a picture. */
const layout = (flags: number) => riff('VP8X', Buffer.from([flags, 0, 0, 0, 6, 0, 0, 4, 0, 0]))
const picture = imageOf('lossyWebp').subarray(12)

const insert = (image: Buffer, at: number, ...parts: Buffer[]) =>
  Buffer.concat([image.subarray(0, at), ...parts, image.subarray(at)])

const jpegExif = (orientation: number) =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation)]))

describe('a picture without anything beside it', () => {
  test.each(['jpeg', 'lossyWebp', 'losslessWebp', 'gif'] as const)('stays as it is: %s', (name) => {
    expect(strip(imageOf(name), TYPES[name])).toEqual(imageOf(name))
  })

  test.each(NAMES)('stays as it is when stripped again: %s', (name) => {
    const once = strip(imageOf(name), TYPES[name])
    expect(once && strip(once, TYPES[name])).toEqual(once)
  })
})

describe('what a camera or program wrote beside a picture', () => {
  const png = strip(imageOf('png'), 'image/png') ?? Buffer.alloc(0)

  test('is gone from a PNG', () => {
    const told = insert(
      png,
      33,
      pngChunk('tEXt', Buffer.from(`Comment\0${SECRET}`)),
      pngChunk('iTXt', Buffer.from(SECRET)),
      pngChunk('eXIf', exif(1)),
      pngChunk('prVt', Buffer.from(SECRET)),
    )
    expect(strip(Buffer.concat([told, Buffer.from(SECRET)]), 'image/png')).toEqual(png)
  })

  test('is gone from a JPEG, also what stands behind it', () => {
    const jpeg = imageOf('jpeg')
    const told = insert(
      jpeg,
      20,
      jpegExif(1),
      segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
      segment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
      segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRET}`)),
      segment(0xfe, Buffer.from(SECRET)),
    )
    expect(strip(Buffer.concat([told, Buffer.from(SECRET)]), 'image/jpeg')).toEqual(jpeg)
  })

  test('is gone from a WebP, and from what it says of itself', () => {
    const told = webp(layout(0x0c), picture, riff('EXIF', exif(1)), riff('XMP ', Buffer.from(SECRET)))
    expect(strip(Buffer.concat([told, Buffer.from(SECRET)]), 'image/webp')).toEqual(webp(layout(0), picture))
  })

  test('is gone from a GIF, but not how it repeats', () => {
    const gif = imageOf('gif')
    const loop = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1')
    const comment = Buffer.concat([
      Buffer.from([0x21, 0xfe, SECRET.length]),
      Buffer.from(SECRET),
      Buffer.alloc(1),
    ])
    const xmp = Buffer.concat([
      Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'),
      Buffer.from([SECRET.length]),
      Buffer.from(SECRET),
      Buffer.alloc(1),
    ])
    const told = Buffer.concat([insert(gif, 19, loop, comment, xmp), Buffer.from(SECRET)])
    expect(strip(told, 'image/gif')).toEqual(insert(gif, 19, loop))
  })
})

describe('how the camera was held', () => {
  test.each([2, 3, 6, 8])('stays, and nothing with it: %i', (orientation) => {
    const told = [
      [strip(insert(imageOf('jpeg'), 20, jpegExif(orientation)), 'image/jpeg'), 'Exif\0\0', 6],
      [strip(insert(imageOf('png'), 33, pngChunk('eXIf', exif(orientation))), 'image/png'), 'eXIf', 4],
      [strip(webp(layout(8), picture, riff('EXIF', exif(orientation))), 'image/webp'), 'EXIF', 8],
    ] as const
    for (const [bytes, mark, length] of told) {
      const found = bytes?.indexOf(mark) ?? -1
      expect(found).toBeGreaterThan(0)
      expect(readOrientation(bytes?.subarray(found + length) ?? Buffer.alloc(0))).toBe(orientation)
      expect(bytes?.includes(SECRET)).toBe(false)
    }
  })

  test('is read from either order of bytes, and from nothing senseless', () => {
    expect(readOrientation(writeOrientation(6))).toBe(6)
    expect(readOrientation(exif(6))).toBe(6)
    expect(readOrientation(exif(0))).toBeUndefined()
    expect(readOrientation(exif(9))).toBeUndefined()
    expect(readOrientation(Buffer.from('XX'))).toBeUndefined()
    expect(readOrientation(Buffer.from('II*\0\xff\xff\xff\xff', 'latin1'))).toBeUndefined()
  })
})

describe('a picture that is broken', () => {
  test('is not kept when one cannot tell what is in it', () => {
    const cut = (name: TestImage, by: number) => imageOf(name).subarray(0, imageOf(name).length - by)
    expect(strip(cut('png', 14), 'image/png')).toBeUndefined()
    expect(strip(cut('gif', 3), 'image/gif')).toBeUndefined()
    expect(strip(cut('lossyWebp', 3), 'image/webp')).toBeUndefined()
    expect(strip(insert(imageOf('jpeg'), 20, Buffer.from(SECRET)), 'image/jpeg')).toBeUndefined()
  })

  test('but a photo that was cut off is kept as far as it came', () => {
    const cut = imageOf('jpeg').subarray(0, -4)
    expect(strip(cut, 'image/jpeg')).toEqual(cut)
  })

  test('never holds the server up, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.nat(300),
        fc.uint8Array({ maxLength: 200 }),
        (name, kept, rest) => {
          const bytes = Buffer.concat([imageOf(name).subarray(0, kept), rest])
          const stripped = strip(bytes, TYPES[name])
          if (stripped !== undefined) expect(stripped.length).toBeLessThan(bytes.length + 200)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
