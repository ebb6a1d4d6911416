/**
 * What somebody sets out to change: one part of a record (`text` for its words, `removed` for whether it is there), and
 * the record's fields before and after, as far as they are known; undefined where there is none.
 */
export type Change = {
  readonly table: string
  readonly id: string
  readonly part: string
  readonly before: object | undefined
  readonly after: object | undefined
}

/** Whether a change may be made by who works here. */
export type ChangeCheck = (change: Change) => boolean
