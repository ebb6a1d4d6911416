import { describe, expect, it } from 'vitest'
import { packVersion, unpackVersion } from './pack-version.ts'

const words = new TextEncoder().encode('te lang wachten '.repeat(500))

describe('a packed version', () => {
  it('is smaller, and read back byte for byte', async () => {
    const packed = await packVersion(words)
    expect(packed.length).toBeLessThan(words.length / 10)
    expect(Buffer.compare((await unpackVersion(packed, words.length)) ?? new Uint8Array(), words)).toBe(0)
  })

  it('is not read when it is larger or smaller than was said', async () => {
    const packed = await packVersion(words)
    expect(await unpackVersion(packed, words.length - 1)).toBeUndefined()
    expect(await unpackVersion(packed, words.length + 1)).toBeUndefined()
  })

  it('is not read when it was never packed', async () => {
    expect(await unpackVersion(words, words.length)).toBeUndefined()
  })
})
