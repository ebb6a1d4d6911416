import { bounded, integer, oneOf, optional, string } from '../ydoc/fields.ts'
import { part, sparsePart } from '../ydoc/part.ts'
import { defineTable, type RecordOf } from '../ydoc/table.ts'
import { FARTHEST, placeUnder } from './board-parts.ts'

/** What a picture may be of. */
export const PICTURE_KINDS = ['photo', 'screenshot', 'document'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

/** What shows that a moment is as the group says: seen, found or tried out. */
export const EVIDENCE_KINDS = [...PICTURE_KINDS, 'link', 'tried'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What one does to be the customer oneself. */
export const CUSTOMER_TASKS = ['google', 'click', 'call', 'chat'] as const
export type CustomerTask = (typeof CUSTOMER_TASKS)[number]

/** Longer than a day nobody waits. */
export const MOST_SECONDS = 86_400

/** What browsers take as an address. */
const MOST_URL = 2000

/** A day as `2026-11-29`, as people where it was made count days; '' where nobody knows. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)

const day = { fallback: '', read: (stored: unknown) => (isDay(stored) ? stored : '') }

const address = {
  fallback: '',
  read: (stored: unknown) => (typeof stored === 'string' && stored.length <= MOST_URL ? stored : ''),
}

/** What it is made of never changes; who wants another picture adds one. */
const baseFields = {
  author: string(),
  /** A picture's bytes, by the id under which the workshop keeps them; '' for what has none. */
  asset: string(),
  /** Pixels. */
  width: bounded(4, 1, FARTHEST),
  height: bounded(3, 1, FARTHEST),
  url: address,
  /** What was tried out, and how long it took. */
  task: optional(oneOf(CUSTOMER_TASKS, 'google')),
  seconds: optional(integer(0, MOST_SECONDS, 0)),
} as const

/** Pictures, pages, links and trials that belong to a moment; '' as its moment: to the group as a whole. */
export const evidence = defineTable({
  name: 'evidence',
  parts: {
    base: sparsePart(baseFields),
    place: placeUnder('moment'),
    facts: part({ kind: oneOf(EVIDENCE_KINDS, 'photo'), date: day }),
    /** Present when people can be recognised on it: shown only when asked for, and left out of exports. */
    people: part({ people: optional(oneOf(['people'], 'people')) }),
  },
  /** What it shows, in words. */
  text: 'text',
})

export type Evidence = RecordOf<typeof evidence>
