import type { Actor } from '@brownpaper/shared/access/access'
import type { Policy } from '@brownpaper/shared/access/policy'
import { must } from '@brownpaper/shared/base/assert'
import { stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import type { DeviceEntry } from '../access/people.ts'
import { pageOf } from '../access/same-origin.ts'
import { cookieName, tokenInCookie } from '../access/session-cookie.ts'
import type { WorkshopState } from '../access/state.ts'
import type { Call } from './endpoint.ts'
import { fromCloseName, HttpError } from './errors.ts'
import type { Services } from './services.ts'

/** Who asks, in the workshop of the path. */
export type Caller = {
  readonly workshopId: string
  readonly state: WorkshopState
  readonly device: DeviceEntry
  readonly actor: Actor
  readonly policy: Policy
}

const SESSION_DAYS = 180
const BEARER = /^Bearer +(\S+)$/i
const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * Who asks, by bearer token or by the workshop's cookie. A cookie comes along with requests other sites make, so with
 * it a change is only taken from a page of ours.
 */
export async function mustCaller({ req, services, param }: Call<unknown>): Promise<Caller> {
  const { registry, publicUrl } = services
  const workshopId = param('id')
  const bearer = BEARER.exec(req.headers.authorization ?? '')?.[1]
  const token = bearer ?? tokenInCookie(req.headers.cookie, workshopId)
  const found = token === undefined ? undefined : await registry.findDevice(token)
  if (found === undefined) throw new HttpError('not-signed-in')
  // A token of another workshop says nothing here, not even whether this one exists.
  if (found.workshopId !== workshopId) throw new HttpError('no-permission')
  const standing = registry.actor(workshopId, found.id)
  if ('code' in standing) throw fromCloseName(standing.code)
  if (bearer === undefined && !SAFE.includes(req.method) && pageOf(req.headers, publicUrl) !== 'ours') {
    throw new HttpError('foreign-origin')
  }
  const state = must(registry.state(workshopId))
  return { workshopId, state, device: must(state.rows.device.get(found.id)), ...standing }
}

export async function mustFacilitator(call: Call<unknown>): Promise<Caller> {
  const caller = await mustCaller(call)
  if (caller.actor.role !== 'facilitator') throw new HttpError('no-permission')
  return caller
}

/** The device this browser's cookie tells of, whether it still works or not. */
export async function deviceInCookie(
  { registry }: Services,
  req: Request,
  workshopId: string,
): Promise<{ deviceId: string; token: string } | undefined> {
  const token = tokenInCookie(req.headers.cookie, workshopId)
  const found = token === undefined ? undefined : await registry.findDevice(token)
  if (token === undefined || found?.workshopId !== workshopId) return undefined
  return { deviceId: found.id, token }
}

/** Another site may not make people join or create: what it sends names it. */
export function refuseForeignPage({ req, services }: Call<unknown>): void {
  if (pageOf(req.headers, services.publicUrl) === 'foreign') throw new HttpError('foreign-origin')
}

export function setSession(call: Call<unknown>, workshopId: string, token: string): void {
  writeCookie(call.req, call.res, { workshopId, value: token, maxAge: SESSION_DAYS * 86_400 })
}

export function clearSession(call: Call<unknown>, workshopId: string): void {
  writeCookie(call.req, call.res, { workshopId, value: '', maxAge: 0 })
}

function writeCookie(
  req: Request,
  res: Response,
  { workshopId, value, maxAge }: { workshopId: string; value: string; maxAge: number },
): void {
  const cookie = stringifySetCookie({
    name: cookieName(workshopId),
    value,
    maxAge,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(req),
  })
  res.append('Set-Cookie', cookie)
}

/** Over https, also where a proxy ends it without telling: the page then says so. */
function isSecure(req: Request): boolean {
  return req.secure || req.headers.origin?.startsWith('https:') === true
}
