import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeRecords, type LineRecord, RecordReader, recordHead } from './http-line.ts'

const messages = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 })

function readInPieces(bytes: Uint8Array, pieceBytes: number): readonly LineRecord[] {
  const reader = new RecordReader(1000)
  const records: LineRecord[] = []
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    records.push(...(reader.read(bytes.subarray(at, at + pieceBytes)) ?? []))
  }
  expect(reader.isWhole).toBe(true)
  return records
}

describe('records of a line over HTTP', () => {
  it('read back as they were written, in whatever pieces they come', () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 50 }), (all, pieceBytes) => {
        const records = readInPieces(encodeRecords(all), pieceBytes)
        expect(records).toEqual(
          all.map((message) => ({ kind: 'message', message: Uint8Array.from(message) })),
        )
      }),
    )
  })

  it('tell of a stream that gets through, and of its end', () => {
    const bytes = Uint8Array.of(...recordHead('mark', 0), ...recordHead('closed', 4402))
    expect(readInPieces(bytes, 3)).toEqual([{ kind: 'mark' }, { kind: 'closed', code: 4402 }])
  })

  it('are refused, never thrown at, when they are made up or too long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => void new RecordReader(50).read(bytes)),
    )
    expect(new RecordReader(4).read(encodeRecords([new Uint8Array(4)]))).toHaveLength(1)
    const reader = new RecordReader(4)
    expect(reader.read(encodeRecords([new Uint8Array(5)]))).toBeUndefined()
    expect(reader.read(encodeRecords([new Uint8Array(1)]))).toBeUndefined()
  })

  it('are not whole when bytes are missing', () => {
    const bytes = encodeRecords([new Uint8Array(4)])
    const reader = new RecordReader(4)
    expect(reader.read(bytes.subarray(0, -1))).toEqual([])
    expect(reader.isWhole).toBe(false)
  })
})
