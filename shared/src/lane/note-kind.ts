/** The kinds of sticky notes, in the order of the rows and of their number keys. */
export const NOTE_KINDS = ['trigger', 'action', 'pain', 'improvement', 'plain'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** The kinds that have a row of their own in a lane; plain notes lie on free paper. */
export const ROW_KINDS = ['trigger', 'action', 'pain', 'improvement'] as const
export type RowKind = (typeof ROW_KINDS)[number]

export function isNoteKind(value: unknown): value is NoteKind {
  return (NOTE_KINDS as readonly unknown[]).includes(value)
}

export function isRowKind(value: unknown): value is RowKind {
  return (ROW_KINDS as readonly unknown[]).includes(value)
}
