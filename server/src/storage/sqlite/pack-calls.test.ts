import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BatchAnswer, Outcome } from '../work-queue.ts'
import type { Call } from './operations.ts'
import { packAnswer, packCalls, unpackAnswer, unpackCalls } from './pack-calls.ts'

const key = fc.record({ workshopId: fc.string(), room: fc.string() })
const bytes = fc.uint8Array({ maxLength: 100 })
const number = fc.option(fc.nat(), { nil: undefined })
const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ key, bytes, epoch: number, afterSeq: number }).map(append) },
  fc.record({ key, afterSeq: fc.nat() }).map((argument): Call => ({ name: 'readRoom', argument })),
  fc.record({ key, uptoSeq: fc.nat(), bytes }).map((argument): Call => ({ name: 'compact', argument })),
)

function append(argument: Extract<Call, { name: 'append' }>['argument']): Call {
  return { name: 'append', argument }
}

test('any batch comes out at the other thread as it went in, in its order', () => {
  fc.assert(
    fc.property(fc.array(call), (calls) => {
      const { message, transfer } = packCalls(calls)
      const crossed = structuredClone(message, { transfer: [...transfer] })
      expect(unpackCalls(crossed)).toEqual(calls)
    }),
  )
})

test('packing a batch takes nothing from whoever made it', () => {
  const update = Uint8Array.of(1, 2, 3)
  const { message, transfer } = packCalls([
    append({ key: { workshopId: 'w', room: 'r' }, bytes: update }),
    { name: 'compact', argument: { key: { workshopId: 'w', room: 'r' }, uptoSeq: 1, bytes: update } },
  ])
  structuredClone(message, { transfer: [...transfer] })
  expect(update).toEqual(Uint8Array.of(1, 2, 3))
})

const outcome: fc.Arbitrary<Outcome | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.nat().map((answer): Outcome => ({ ok: true, answer })),
  fc.record({ text: fc.string(), bytes }).map((answer): Outcome => ({ ok: true, answer })),
  fc.string().map((message): Outcome => ({ ok: false, code: 'write-refused', message })),
)

test('any answer comes back as it was given', () => {
  fc.assert(
    fc.property(fc.array(outcome), fc.option(fc.string(), { nil: undefined }), (outcomes, failure) => {
      const given: BatchAnswer = { outcomes, failure }
      const { message, transfer } = packAnswer(given)
      expect(unpackAnswer(structuredClone(message, { transfer: [...transfer] }))).toEqual(given)
    }),
  )
})
