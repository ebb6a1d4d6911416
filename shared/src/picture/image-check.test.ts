import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { must } from '../base/assert.ts'
import { sniffImage } from './image-check.ts'
import { TEST_IMAGES, type TestImage } from './test-images.ts'

const imageOf = (name: TestImage) => Buffer.from(TEST_IMAGES[name], 'base64')

/** An image with other bytes from some place on. */
function withBytes(name: TestImage, at: number, bytes: readonly number[]): Uint8Array {
  const changed = Uint8Array.from(imageOf(name))
  changed.set(bytes, at)
  return changed
}

/** A WebP with its own layout: flags, then the size less one, each in 24 bits. */
const extendedWebp = Buffer.concat([
  Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'),
  Uint8Array.of(0x10, 0, 0, 0, 0x0f, 0x27, 0x00, 0x1f, 0x03, 0x00),
])

describe('an image', () => {
  test.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['lossyWebp', 'image/webp'],
    ['losslessWebp', 'image/webp'],
    ['gif', 'image/gif'],
  ] as const)('is recognised by its bytes: %s', (name, type) => {
    expect(sniffImage(imageOf(name))).toEqual({ type, width: 7, height: 5 })
  })

  test('may be a WebP with its own layout', () => {
    expect(sniffImage(extendedWebp)).toEqual({ type: 'image/webp', width: 10_000, height: 800 })
  })

  test('may be larger than a byte can tell', () => {
    expect(sniffImage(withBytes('png', 16, [0, 1, 0, 0, 0, 0, 2, 0]))).toMatchObject({
      width: 65_536,
      height: 512,
    })
    expect(sniffImage(withBytes('gif', 6, [0, 2, 1, 1]))).toMatchObject({ width: 512, height: 257 })
    expect(sniffImage(withBytes('losslessWebp', 21, [0xff, 0xff, 0xff, 0xff]))).toMatchObject({
      width: 16_384,
      height: 16_384,
    })
  })

  test('may have fill bytes before a marker of its JPEG', () => {
    const jpeg = imageOf('jpeg')
    const filled = Buffer.concat([jpeg.subarray(0, 20), Uint8Array.of(0xff, 0xff), jpeg.subarray(20)])
    expect(sniffImage(filled)).toEqual({ type: 'image/jpeg', width: 7, height: 5 })
  })
})

describe('what is no image', () => {
  test.each([
    ['nothing', ''],
    ['text', 'minutes of a meeting '.repeat(20)],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"/>'],
    ['a web page', '<!doctype html><title>GIF89a</title>'],
    ['a document', '%PDF-1.7 '.repeat(20)],
    ['a sound in the same container as WebP', `RIFF\x24\0\0\0WAVEfmt ${'\0'.repeat(30)}`],
    ['a WebP of an unknown layout', `RIFF\x24\0\0\0WEBPVP9 ${'\0'.repeat(30)}`],
  ])('is not taken for one: %s', (_, text) => {
    expect(sniffImage(Buffer.from(text, 'latin1'))).toBeUndefined()
  })

  test.each([
    ['a PNG that begins with another chunk', withBytes('png', 12, [...Buffer.from('IDAT')])],
    ['a PNG without width', withBytes('png', 16, [0, 0, 0, 0])],
    ['a GIF without height', withBytes('gif', 8, [0, 0])],
    ['a JPEG with something else where a marker belongs', withBytes('jpeg', 20, [0])],
    ['a JPEG whose segments have no length', withBytes('jpeg', 4, [0, 0])],
    ['a JPEG whose image begins before its size', withBytes('jpeg', 20, [0xff, 0xda, 0xff, 0xff])],
    ['a lossy WebP without its start code', withBytes('lossyWebp', 23, [0])],
    ['a lossless WebP without its signature', withBytes('losslessWebp', 20, [0])],
  ])('is not taken for one: %s', (_, bytes) => {
    expect(sniffImage(bytes)).toBeUndefined()
  })

  const headerBytes = { png: 33, jpeg: 177, lossyWebp: 30, losslessWebp: 25, gif: 13 } as const
  test.each(Object.entries(headerBytes))('a header cut short is not taken for one: %s', (name, length) => {
    const bytes = imageOf(name as TestImage)
    for (let kept = 0; kept < length; kept += 1) expect(sniffImage(bytes.subarray(0, kept))).toBeUndefined()
    expect(sniffImage(bytes.subarray(0, length))).toMatchObject({ width: 7, height: 5 })
  })

  test('whatever stands after the first bytes, the answer is a size or nothing', () => {
    const beginnings = [...Object.keys(TEST_IMAGES).map((name) => imageOf(name as TestImage)), extendedWebp]
    const beginning = fc.record({ of: fc.nat(beginnings.length - 1), kept: fc.nat(40) })
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 200 }), ({ of, kept }, rest) => {
        const facts = sniffImage(Buffer.concat([must(beginnings[of]).subarray(0, kept), rest]))
        if (facts) expect(Number.isInteger(facts.width) && facts.width > 0 && facts.height > 0).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
