import type { LucideIcon } from 'lucide-react'

/** An icon of the set; always beside words or inside a control that has a name. */
export type Icon = LucideIcon
