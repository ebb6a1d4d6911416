import { must } from '@brownpaper/shared/base/assert'
import { joinBytes } from '@brownpaper/shared/base/join-bytes'
import type { BatchAnswer, Outcome } from '../work-queue.ts'
import type { Call } from './operations.ts'
import { type Packed, packBytes } from './pack-bytes.ts'

/**
 * A batch on its way to the worker. Most of one are edits, and between threads an object costs all its names: edits go
 * as values in a row, five each, their bytes one after the other.
 */
export type CallsMessage = {
  readonly editValues: readonly (string | number | undefined)[]
  readonly editBytes: Uint8Array
  /** What is no edit, and where in the batch it belongs. */
  readonly others: readonly { readonly at: number; readonly call: Call }[]
}

const VALUES = 5

export function packCalls(calls: readonly Call[]): Packed<CallsMessage> {
  const editValues: (string | number | undefined)[] = []
  const updates: Uint8Array[] = []
  const others: { at: number; call: Call }[] = []
  for (const [at, call] of calls.entries()) {
    if (call.name !== 'append') {
      others.push({ at, call })
      continue
    }
    const { key, bytes, epoch, afterSeq } = call.argument
    editValues.push(key.workshopId, key.room, epoch, afterSeq, bytes.byteLength)
    updates.push(bytes)
  }
  const editBytes = joinBytes(updates)
  const packed = packBytes(others)
  return {
    message: { editValues, editBytes, others: packed.message },
    transfer: [editBytes.buffer, ...packed.transfer],
  }
}

/** The calls in their order. */
export function unpackCalls({ editValues, editBytes, others }: CallsMessage): readonly Call[] {
  const calls: Call[] = []
  let used = 0
  let value = 0
  const takeEdit = (): Call => {
    const [workshopId, room, epoch, afterSeq, length] = editValues.slice(value, value + VALUES)
    value += VALUES
    const bytes = editBytes.subarray(used, used + Number(length))
    used += bytes.byteLength
    // As `packCalls` put them there.
    const key = { workshopId: String(workshopId), room: String(room) }
    return { name: 'append', argument: { key, bytes, epoch: numberOr(epoch), afterSeq: numberOr(afterSeq) } }
  }
  const count = editValues.length / VALUES + others.length
  const rest = [...others].reverse()
  while (calls.length < count) {
    calls.push(rest.at(-1)?.at === calls.length ? must(rest.pop(), 'what belongs here').call : takeEdit())
  }
  return calls
}

const numberOr = (value: string | number | undefined) => (value === undefined ? undefined : Number(value))

/** What became of a batch, on its way back: what was answered with a number is that number. */
export type AnswerMessage = Pick<BatchAnswer, 'failure'> & {
  readonly outcomes: readonly (Outcome | number | undefined)[]
}

export function packAnswer({ outcomes, failure }: BatchAnswer): Packed<AnswerMessage> {
  return packBytes({
    outcomes: outcomes.map((outcome) =>
      outcome?.ok === true && typeof outcome.answer === 'number' ? outcome.answer : outcome,
    ),
    failure,
  })
}

export function unpackAnswer({ outcomes, failure }: AnswerMessage): BatchAnswer {
  return {
    outcomes: outcomes.map((outcome) =>
      typeof outcome === 'number' ? { ok: true, answer: outcome } : outcome,
    ),
    failure,
  }
}
