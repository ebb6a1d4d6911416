import { expect, test } from 'vitest'
import { kindOf, readPicture } from './read-picture.ts'
import { sizeWithin } from './size-within.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('a picture keeps its ratio, and is never made larger or nothing', () => {
  expect(sizeWithin({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 })
  expect(sizeWithin({ width: 300, height: 200 }, 2000)).toEqual({ width: 300, height: 200 })
  expect(sizeWithin({ width: 9000, height: 1 }, 2000)).toEqual({ width: 2000, height: 1 })
})

test('a file is known by what is in it, whatever it is called', () => {
  expect(kindOf(bytesOf('\0\0\0\x18ftypheic\0\0'))).toBe('heic')
  expect(kindOf(bytesOf('\0\0\0\x18ftypavif\0\0'))).toBe('avif')
  expect(kindOf(bytesOf('<?xml version="1.0"?>\n<svg xmlns="x"><script>alert(1)</script></svg>'))).toBe('svg')
  expect(kindOf(bytesOf('<html>'))).toBe('other')
  expect(kindOf(bytesOf('only words about <svg>'))).toBe('other')
})

test('a small file that unpacks to more than a browser can hold is refused unopened', async () => {
  // A PNG header of 60,000 by 60,000 pixels: some bytes that would become 14 GB.
  const size = [0, 0, 0xea, 0x60]
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
  const bomb = new Blob([new Uint8Array([...header, ...size, ...size, 8, 6, 0, 0, 0, 0, 0, 0, 0])])
  expect(await readPicture(bomb)).toEqual({ ok: false, why: 'too-many-pixels' })
})

test('so is one in a container of its own, by the largest picture it says to hold', async () => {
  const box = (side: number) => {
    const size = [0, 0, side >> 8, side & 255]
    return [...bytesOf('\0\0\0\x14ispe\0\0\0\0'), ...size, ...size]
  }
  const avif = (...sides: readonly number[]) =>
    readPicture(new Blob([new Uint8Array([...bytesOf('\0\0\0\x18ftypavif\0\0'), ...sides.flatMap(box)])]))
  expect(await avif(600, 12_000)).toEqual({ ok: false, why: 'too-many-pixels' })
})

test('a drawing that can carry a script, and what is no picture at all, are refused unopened', async () => {
  const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], { type: 'image/png' })
  expect(await readPicture(svg)).toEqual({ ok: false, why: 'svg' })
  expect(await readPicture(new Blob(['only words']))).toEqual({ ok: false, why: 'not-an-image' })
})
