import type { IncomingMessage } from 'node:http'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import { SUBPROTOCOL } from '@brownpaper/shared/protocol/subprotocol'
import { pageOf } from '../access/same-origin.ts'
import { tokenInCookie } from '../access/session-cookie.ts'
import type { Device, Workshops } from '../access/workshops.ts'

/** What a request carries to say who asks. */
export type Credentials = { readonly token: string | undefined; readonly isForeignPage: boolean }

/** The subprotocols a client offers, the best first. */
function offeredProtocols({ headers }: IncomingMessage): readonly string[] {
  return (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim())
}

const BEARER = /^Bearer +(\S+)$/i

/** A token said aloud: among the subprotocols of an upgrade, or as HTTP has it. */
function spokenToken(request: IncomingMessage): string | undefined {
  const protocol = offeredProtocols(request).find((one) => one.startsWith(SUBPROTOCOL.tokenPrefix))
  if (protocol !== undefined) return protocol.slice(SUBPROTOCOL.tokenPrefix.length)
  return BEARER.exec(request.headers.authorization ?? '')?.[1]
}

/**
 * A token said aloud counts before the cookie. A browser sends the cookie whichever page asks, so it counts only when
 * the page is known to be ours.
 */
export function credentialsOf(
  request: IncomingMessage,
  workshopId: string,
  publicUrl: string | undefined,
): Credentials {
  const spoken = spokenToken(request)
  if (spoken !== undefined) return { token: spoken, isForeignPage: false }
  const token = tokenInCookie(request.headers.cookie, workshopId)
  return { token, isForeignPage: token !== undefined && pageOf(request.headers, publicUrl) !== 'ours' }
}

/** The device a token stands for in this workshop, or why there is none. */
export async function signIn(
  workshops: Workshops,
  workshopId: string,
  token: string | undefined,
): Promise<Device | CloseName> {
  if (!(await workshops.open(workshopId))) return 'no-such-workshop'
  if (token === undefined) return 'not-signed-in'
  const found = await workshops.authenticate(token)
  // Who was let in before may not be known any more because the whole workshop has just been erased.
  if ('code' in found) return (await workshops.open(workshopId)) ? found.code : 'no-such-workshop'
  return found.workshopId === workshopId ? found.device : 'not-signed-in'
}
