import type { Change } from '../ydoc/change.ts'
import { scoreOf } from './lane.ts'

/** What people work with: sticky notes alone, or all there is. */
export const TOOL_LEVELS = ['notes', 'all'] as const
export type ToolLevel = (typeof TOOL_LEVELS)[number]

/** What people change: what they made themselves, or everything of their group. */
export const EDIT_LEVELS = ['own', 'group'] as const
export type EditLevel = (typeof EDIT_LEVELS)[number]

export type Levels = { readonly tools: ToolLevel; readonly edits: EditLevel }

/** The levels that hold for somebody, and who that is. */
export type LaneLimits = Levels & {
  /** Absent on a group's screen while nobody is picked there. */
  readonly member?: string | undefined
  /** The table's own screen writes for whoever sits there. */
  readonly isScreen: boolean
}

/**
 * What is the group's, whoever made it: ranks and marks, channels, royal moments, settled remarks, sorted slips, and
 * that a photo shows people.
 */
const SHARED_PARTS: Readonly<Record<string, readonly string[]>> = {
  notes: ['top', 'fixed', 'shock'],
  moments: ['channel', 'royal'],
  comments: ['state'],
  evidence: ['people'],
  slips: ['used', 'removed'],
}

/** What carries the name of who made it. */
const SIGNED: readonly string[] = ['notes', 'moments', 'words', 'objects', 'comments', 'evidence']

/**
 * Whether levels leave somebody free to make a change; server and client ask this same function. With `own` one changes
 * what carries one's own name or nobody's, and signs with no other: what nobody's name stands on is the group's.
 */
export function mayChange(limits: LaneLimits, change: Change): boolean {
  const { table, id, part, before, after } = change
  if (table === 'objects' && limits.tools === 'notes') return false
  if (limits.edits === 'group') return true
  if (SHARED_PARTS[table]?.includes(part)) return (before ?? after) !== undefined
  if (table === 'scores') return limits.isScreen || scoreOf(id).member === limits.member
  if (!SIGNED.includes(table)) return false
  const author = authorOf(before ?? after)
  if (author === undefined || !isOwn(limits, author)) return false
  return before === undefined || authorOf(after) === author
}

/** Whether what carries this name is one's own, or the group's. */
function isOwn({ member, isScreen }: LaneLimits, author: string): boolean {
  return author === '' || author === member || (isScreen && member === undefined)
}

function authorOf(record: object | undefined): string | undefined {
  const author = record !== undefined && 'author' in record ? record.author : undefined
  return typeof author === 'string' ? author : undefined
}
