import { z } from 'zod'
import { STAFF_ROLES } from '../staff/roles.ts'
import { LIMITS } from './limits.ts'
import { id, words } from './words.ts'

/** What joining needs of somebody who is expected; all else about them stays with who leads. */
export const invitedPerson = z.strictObject({
  id,
  name: words(LIMITS.name),
  department: z.string().trim().max(LIMITS.department).optional(),
  role: z.enum(STAFF_ROLES),
  groupId: id.optional(),
  /** Speaks for the group in the plenary. */
  presents: z.boolean().optional(),
})
export type InvitedPerson = z.infer<typeof invitedPerson>

/** What a command of the lead does to who is expected. */
export const invitedCommands = [
  /** Puts these people in place of all there were, and erases what was only needed to make their groups. */
  z.strictObject({
    type: z.literal('invited.set'),
    people: z.array(invitedPerson).max(LIMITS.invited),
  }),
  z.strictObject({ type: z.literal('invited.place'), invitedId: id, groupId: id.nullable() }),
] as const
