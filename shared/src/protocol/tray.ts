import { z } from 'zod'
import { CUSTOMER_TASKS, EVIDENCE_KINDS } from '../lane/evidence.ts'
import { SLIP_KINDS } from '../lane/lane.ts'
import { NOTE_KINDS } from '../lane/note-kind.ts'
import { INKS, MOST_POINTS, OBJECT_TYPES, ROUTES, SHAPE_FORMS, SIDES, STROKE_PENS } from '../lane/objects.ts'

const id = z.string().min(1).max(130)
const removed = z.object({ by: z.string().max(64), at: z.number() }).optional()
/** More than anybody types, and than a note or comment takes; what was pasted by another tool must not be lost. */
const text = z.string().max(60_000)
const layer = z.string().max(200)
/** Absent in work of versions that had no groups, locks and layers. */
const hold = { group: z.string().max(64).optional(), locked: z.boolean().optional() }
const point = z.object({ x: z.number(), y: z.number() })
const sides = z.object({ width: z.number(), height: z.number() })

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
  fixed: z.object({ by: text, at: z.number() }).optional(),
  shock: z.boolean().optional(),
  size: sides.optional(),
  ...hold,
  layer: layer.optional(),
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

const end = z.union([z.object({ to: id, side: z.enum(SIDES).optional(), rest: point.optional() }), point])

const object = z.object({
  id,
  removed,
  author: z.string().max(64),
  type: z.enum(OBJECT_TYPES),
  form: z.enum(SHAPE_FORMS),
  pen: z.enum(STROKE_PENS),
  points: z.array(z.number()).max(MOST_POINTS * 3),
  drawn: sides,
  asset: z.string().max(64),
  emoji: z.string().max(64),
  url: z.string().max(4000),
  box: z.object({ ...point.shape, ...sides.shape, angle: z.number() }),
  ends: z.tuple([end, end]).optional(),
  ink: z.enum(INKS),
  fill: z.enum(INKS).optional(),
  size: z.number(),
  dashed: z.literal('dashed').optional(),
  route: z.enum(ROUTES).optional(),
  ...hold,
  layer,
  text,
})

const comment = z.object({
  id,
  removed,
  author: z.string().max(64),
  at: z.number(),
  answers: id.optional(),
  on: id.optional(),
  x: z.number(),
  y: z.number(),
  resolvedBy: z.string().max(64).optional(),
  resolvedAt: z.number().optional(),
  text,
})

const slip = z.object({
  id,
  removed,
  kind: z.enum(SLIP_KINDS),
  strip: z.int(),
  order: z.number(),
  trigger: text,
  channel: z.string().max(64).optional(),
  used: z.object({ moment: z.string().max(64), note: z.string().max(130) }).optional(),
  text,
})

const evidence = z.object({
  id,
  removed,
  author: z.string().max(64),
  asset: z.string().max(64),
  width: z.number(),
  height: z.number(),
  url: z.string().max(4000),
  task: z.enum(CUSTOMER_TASKS).optional(),
  seconds: z.int().optional(),
  moment: z.string().max(64),
  order: z.string().max(200),
  kind: z.enum(EVIDENCE_KINDS),
  date: z.string().max(10),
  people: z.literal('people').optional(),
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
  of('objects', object),
  of('comments', comment),
  of('slips', slip),
  of('evidence', evidence),
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
