/** What tools people see: sticky notes alone, or all there are. */
export const TOOL_LEVELS = ['notes', 'all'] as const
export type ToolLevel = (typeof TOOL_LEVELS)[number]

/** What people change: what they made themselves, or everything of their group. */
export const EDIT_LEVELS = ['own', 'group'] as const
export type EditLevel = (typeof EDIT_LEVELS)[number]
