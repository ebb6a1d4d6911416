import type { TreeRow } from '../tree/tree-rows.ts'

/** Something on free paper as a line, for its words and what one does to it. */
export const freeRow = (id: string, what: 'note' | 'object'): TreeRow => ({
  key: id,
  what,
  id,
  level: 2,
  place: 1,
  count: 1,
  parent: 'free',
})
