import type * as Y from 'yjs'
import { type Document, openDocument } from '../ydoc/document.ts'
import { boolean, number, oneOf, string } from '../ydoc/fields.ts'
import type { Migration } from '../ydoc/migrations.ts'
import { part, separately } from '../ydoc/part.ts'
import { defineTable, type RecordOf } from '../ydoc/table.ts'
import { STAFF_ROLES } from './roles.ts'

/**
 * What groups may be mixed by beside department and location: each with its two sides, in words one would say aloud. Off
 * until somebody switches one on, and gone once the groups are set.
 */
export const TRAITS = {
  focus: ['inside', 'outside'],
  energy: ['active', 'reserved'],
  drive: ['leads', 'joins'],
  view: ['critical', 'enthusiastic'],
  knowledge: ['knows', 'new'],
} as const
export const traitsId = (personId: string) => `traits/${personId}`
export type Trait = keyof typeof TRAITS
export const TRAIT_NAMES = Object.keys(TRAITS) as readonly Trait[]
export type TraitValue = (typeof TRAITS)[Trait][number]

/** Who is expected, with what of them is for facilitators only. */
export const people = defineTable({
  name: 'people',
  parts: {
    base: part({ createdAt: number() }),
    ...separately({
      name: string(),
      department: string(),
      location: string(),
      email: string(),
      role: oneOf(STAFF_ROLES, 'participant'),
      /** The group they are to sit in; '' for none yet. */
      groupId: string(),
      /** Speaks for the group in the plenary. */
      presents: boolean(),
      /** Stays in the group when groups are made again. */
      isFixed: boolean(),
      /** Said not to come (any more). */
      isOff: boolean(),
    }),
  },
})

/** By `traits/<person>`, so that they can be erased by themselves; '' where nothing is said. */
export const traits = defineTable({
  name: 'traits',
  parts: {
    base: part({}),
    ...separately({
      focus: string(),
      energy: string(),
      drive: string(),
      view: string(),
      knowledge: string(),
    }),
  },
})

/** Two people who are to sit apart, or together. */
export const pairs = defineTable({
  name: 'pairs',
  parts: { base: part({ kind: oneOf(['apart', 'together'], 'apart'), a: string(), b: string() }) },
})

/** The one record `making/making`: how groups are made. */
export const MAKING_ID = 'making'

export const making = defineTable({
  name: 'making',
  parts: {
    base: part({}),
    ...separately({
      /** Which of the many good ways; the next one is one more. */
      seed: number(1),
      /** How many groups; 0 as many as fit best. */
      count: number(0),
      /** Whether who sits together now would better meet others. */
      meetsOthers: boolean(),
      /** A mark of what was last set for joining; '' before. */
      published: string(),
      focus: boolean(),
      energy: boolean(),
      drive: boolean(),
      view: boolean(),
      knowledge: boolean(),
    }),
  },
})

export const staffShapes = { people, traits, pairs, making } as const

export type StaffPerson = RecordOf<typeof people>
export type StaffTraits = RecordOf<typeof traits>
export type StaffPair = RecordOf<typeof pairs>
export type Making = RecordOf<typeof making>
export type StaffDocument = Document<typeof staffShapes>

export const staffMigrations: readonly Migration[] = []

export function openStaff(ydoc: Y.Doc, options: { now: () => number }): StaffDocument {
  return openDocument(ydoc, staffShapes, options)
}
