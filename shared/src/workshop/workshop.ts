import type * as Y from 'yjs'
import { type Document, openDocument } from '../ydoc/document.ts'
import { boolean, number, string } from '../ydoc/fields.ts'
import type { Migration } from '../ydoc/migrations.ts'
import { part, separately } from '../ydoc/part.ts'
import { defineTable, type RecordOf } from '../ydoc/table.ts'
import { approvals, communications, goals, insights, nextSteps } from './prepared.ts'

/** The words a workshop uses for whose journey it is; `other` is typed in `customerOther`. */
export const CUSTOMER_WORDS = [
  'customer',
  'patient',
  'client',
  'resident',
  'traveller',
  'employee',
  'member',
  'other',
] as const
export type CustomerWord = (typeof CUSTOMER_WORDS)[number]

/** The one record `settings/workshop`: what facilitators agree on beforehand, each field on its own. */
export const SETTINGS_ID = 'workshop'

export const settings = defineTable({
  name: 'settings',
  parts: {
    base: part({}),
    ...separately({
      goal: string(),
      reason: string(),
      /** One of `REASON_KINDS`, and one of `JOURNEY_FORMS`; '' until chosen. */
      reasonKind: string(),
      form: string(),
      /** The product or service, and where the journey begins and ends. */
      product: string(),
      journeyFrom: string(),
      journeyTo: string(),
      scopeIn: string(),
      scopeOut: string(),
      customerWord: string('customer'),
      customerOther: string(),
      /** When the wall opens for viewers, in words ("half elf"); '' when not told. */
      wallOpens: string(),
      /** Departments to choose from when joining, one a line. */
      departments: string(),
      mission: string(),
      vision: string(),
      /** In whose name people are invited, and what they are. */
      managerName: string(),
      managerRole: string(),
      /** The letter in one's own words, with names in braces; '' while it is the one made from the scope. */
      letterSubject: string(),
      letter: string(),
      /** Where people come to, in words. */
      location: string(),
      /** Whom to ask about the workshop. */
      contact: string(),
      /** What everyone is told at the close. */
      nextText: string(),
    }),
  },
})

export const personas = defineTable({
  name: 'personas',
  parts: {
    base: part({ createdAt: number() }),
    ...separately({
      name: string(),
      /** One line under the name, such as "Student, altijd online". */
      role: string(),
      age: string(),
      /** A preset (`face-01`) or an uploaded picture (`asset:<workshop>/<asset>`). */
      face: string('face-01'),
      /** Index of the persona's colour and dash, from 0. */
      colour: number(0),
      iQuestion: string(),
      values: string(),
      norms: string(),
      motives: string(),
      goals: string(),
      /** Questions to get into this persona's skin, one a line, beside those that are always there. */
      warmUps: string(),
      order: string(),
    }),
  },
})

export const phases = defineTable({
  name: 'phases',
  parts: { base: part({}), ...separately({ name: string(), order: string() }) },
})

export const brandValues = defineTable({
  name: 'brandValues',
  parts: { base: part({}), ...separately({ name: string(), promise: string(), order: string() }) },
})

export const channels = defineTable({
  name: 'channels',
  parts: {
    base: part({}),
    ...separately({
      name: string(),
      icon: string(),
      /** The department that looks after it, by name. */
      owner: string(),
      /** Somebody else's, such as a search engine: no department of ours looks after it. */
      isExternal: boolean(),
      order: string(),
    }),
  },
})

export const workshopShapes = {
  settings,
  personas,
  phases,
  brandValues,
  channels,
  goals,
  insights,
  communications,
  nextSteps,
  approvals,
} as const

export type Settings = RecordOf<typeof settings>
export type Persona = RecordOf<typeof personas>
export type Phase = RecordOf<typeof phases>
export type BrandValue = RecordOf<typeof brandValues>
export type Channel = RecordOf<typeof channels>
export type Goal = RecordOf<typeof goals>
export type Insight = RecordOf<typeof insights>
export type Communication = RecordOf<typeof communications>
export type NextStep = RecordOf<typeof nextSteps>
export type Approval = RecordOf<typeof approvals>
export type WorkshopDocument = Document<typeof workshopShapes>

export const workshopMigrations: readonly Migration[] = []

export function openWorkshop(ydoc: Y.Doc, options: { now: () => number }): WorkshopDocument {
  return openDocument(ydoc, workshopShapes, options)
}
