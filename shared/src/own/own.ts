import type * as Y from 'yjs'
import { FEELINGS } from '../lane/feeling.ts'
import { changedValues, valuesOf } from '../ydoc/differences.ts'
import { type Document, openDocument } from '../ydoc/document.ts'
import { boolean, integer, oneOf, optional, string } from '../ydoc/fields.ts'
import { part } from '../ydoc/part.ts'
import { defineTable, type RecordOf, type Removed } from '../ydoc/table.ts'
import type { OwnPart } from './own-part.ts'

export const IDEA_KINDS = ['improvement', 'plain'] as const
export type IdeaKind = (typeof IDEA_KINDS)[number]

/** Set by the server once it lies in the lane, for all to see. */
const laid = part({ laid: boolean(false) })

/** What the customer does, in order. */
const steps = defineTable({
  name: 'steps',
  parts: {
    base: part({}),
    place: part({ order: string() }),
    /** What set it off. */
    trigger: part({ trigger: string() }),
    /** A channel of the workshop. */
    channel: part({ channel: optional(string()) }),
    laid,
  },
  text: 'text',
})

/** What could be better, or whatever else one was asked for. */
const ideas = defineTable({
  name: 'ideas',
  parts: {
    base: part({ kind: oneOf(IDEA_KINDS, 'plain') }),
    place: part({ order: string() }),
    laid,
  },
  text: 'text',
})

/** How a moment of the lane feels; its id is the moment's. */
const scores = defineTable({
  name: 'scores',
  parts: {
    base: part({ value: integer(-3, 3, 0), feeling: optional(oneOf(FEELINGS, 'neutral')) }),
    laid,
  },
})

export const ownShapes = { steps, ideas, scores } as const

export type OwnStep = RecordOf<typeof steps>
export type OwnIdea = RecordOf<typeof ideas>
export type OwnScore = RecordOf<typeof scores>
export type OwnDocument = Document<typeof ownShapes>

/** What one member writes for themselves beside a lane: the room `lane/<id>/own/<member>`. */
export function openOwn(ydoc: Y.Doc, options: { now: () => number }): OwnDocument {
  return openDocument(ydoc, ownShapes, options)
}

/** How much there is of each part that the group has not seen; what says nothing does not count. */
export function notYetLaid({ tables }: OwnDocument): Readonly<Record<OwnPart, number>> {
  const isWritten = ({ laid, text }: OwnStep | OwnIdea) => !laid && text.trim() !== ''
  return {
    steps: tables.steps.all().filter(isWritten).length,
    ideas: tables.ideas.all().filter(isWritten).length,
    scores: tables.scores.all().filter((score) => !score.laid).length,
  }
}

type Unsaved = {
  readonly table: string
  readonly id: string
  readonly before: object | null
  readonly after: object
}

/** Of a table as much as carrying over needs, whatever its records are. */
type AnyTable = {
  get(id: string): object | undefined
  create(id: string, values: Record<string, unknown>): void
  patch(id: string, values: Record<string, unknown>): void
  remove(ids: readonly string[], removed: Removed): void
}

/** Writes again what a copy that had to be dropped held and nobody has; of a text that went on meanwhile both stay. */
export function carryOver(own: OwnDocument, records: readonly Unsaved[]): void {
  const tables: Readonly<Record<string, AnyTable>> = own.tables
  own.change(() => {
    for (const { table: name, id, before, after } of records) {
      const table = tables[name]
      const there = table?.get(id)
      if (table === undefined) continue
      const { removed } = after as { readonly removed?: Removed }
      if (there === undefined) table.create(id, valuesOf(after))
      else if (isReworded(there, before)) table.create(`${id}-2`, valuesOf(after))
      else table.patch(id, before === null ? valuesOf(after) : changedValues(before, after))
      if (removed !== undefined) table.remove([id], removed)
    }
  })
}

const textOf = (record: object | null) => (record as { readonly text?: string } | null)?.text ?? ''
const isReworded = (there: object, before: object | null) =>
  before !== null && textOf(there) !== textOf(before)
