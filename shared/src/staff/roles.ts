/** What somebody comes to do; who leads comes in by a link of their own. */
export const STAFF_ROLES = ['participant', 'companion'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]
