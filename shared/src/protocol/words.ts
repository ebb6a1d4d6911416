import { z } from 'zod'

/** Text as people type it: trimmed, not empty, counted in characters as people see them would be close enough in code units. */
export const words = (max: number) => z.string().trim().min(1).max(max)
export const id = z.string().regex(/^[0-9a-zA-Z_-]{1,64}$/)
