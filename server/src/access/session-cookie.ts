import { parseCookie } from 'cookie'

const PREFIX = 'bp_'

/** One cookie a workshop, so that one browser can be in several. */
export const cookieName = (workshopId: string) => `${PREFIX}${workshopId}`

/** The token a browser carries for this workshop; absent when it has none. */
export function tokenInCookie(header: string | undefined, workshopId: string): string | undefined {
  return header === undefined ? undefined : parseCookie(header)[cookieName(workshopId)]
}
