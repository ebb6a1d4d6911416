import { z } from 'zod'
import { NOTE_KINDS } from '../lane/note-kind.ts'

const id = z.string().min(1).max(130)
const removed = z.object({ by: z.string().max(64), at: z.number() }).optional()
const text = z.string().max(20_000)

const note = z.object({
  id,
  removed,
  author: z.string().max(64),
  kind: z.enum(NOTE_KINDS),
  place: z.discriminatedUnion('at', [
    z.object({ at: z.literal('cell'), moment: z.string().max(64), order: z.string().max(200) }),
    z.object({ at: z.literal('paper'), x: z.number(), y: z.number() }),
  ]),
  top: z.int().optional(),
  text,
})

const moment = z.object({
  id,
  removed,
  author: z.string().max(64),
  phase: z.string().max(64),
  order: z.string().max(200),
  channel: z.string().max(64).optional(),
  royal: z.object({ brandValue: z.string().max(64), idea: text }).optional(),
  name: text,
})

const score = z.object({ id, removed, value: z.int().min(-3).max(3), feeling: z.string().max(32).optional() })

const word = z.object({
  id,
  removed,
  author: z.string().max(64),
  moment: z.string().max(64),
  dx: z.number(),
  dy: z.number(),
  text,
})

const of = <T extends string, R extends z.ZodType>(table: T, record: R) =>
  z.strictObject({ table: z.literal(table), id, before: record.nullable(), after: record })

/** One record of refused work: what it was before one changed it (null when new) and what one made of it. */
export const lateRecord = z.discriminatedUnion('table', [
  of('notes', note),
  of('moments', moment),
  of('scores', score),
  of('words', word),
])
export type LateRecord = z.infer<typeof lateRecord>

/** A piece of late work as a facilitator or companion sees it; `memberId` is null for a group screen's. */
export const trayItem = z.object({
  id,
  laneId: id,
  memberId: id.nullable(),
  at: z.number(),
  records: z.array(lateRecord),
})
export type TrayItem = z.infer<typeof trayItem>

export const trayView = z.object({ items: z.array(trayItem) })
