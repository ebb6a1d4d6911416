import { must } from '@brownpaper/shared/base/assert'
import { join as joinBody, joined, joinPreview, previewJoin } from '@brownpaper/shared/protocol/http'
import { z } from 'zod'
import { decideLeave } from '../../access/devices.ts'
import { previewOf } from '../../access/join-preview.ts'
import { decideJoin } from '../../access/joining.ts'
import { clearSession, deviceInCookie, mustCaller, refuseForeignPage, setSession } from '../caller.ts'
import { type Call, endpoint } from '../endpoint.ts'
import { fromRefusal, HttpError } from '../errors.ts'

const errors = ['no-such-link', 'link-reset', 'link-expired', 'workshop-closed', 'too-many-requests'] as const

export const previewEndpoint = endpoint({
  method: 'post',
  path: '/api/join/preview',
  summary: 'What a code leads to, before one joins.',
  isOpen: true,
  body: previewJoin,
  limits: ['preview'],
  status: 200,
  answer: joinPreview,
  errors,
  async handle(call) {
    const { code } = call.body
    const { registry, rooms, now } = call.services
    const found = await mustLink(call, code)
    const cookie = await deviceInCookie(call.services, call.req, found.workshopId)
    const state = must(registry.state(found.workshopId))
    const preview = await previewOf(state, { linkId: found.id, code, cookie }, { rooms, now: now() })
    if ('ok' in preview) throw fromRefusal(preview.code)
    return preview
  },
})

export const joinEndpoint = endpoint({
  method: 'post',
  path: '/api/join',
  summary:
    'Joins by a code. A browser that is somebody there already, in the same role, comes back as who it is.',
  isOpen: true,
  body: joinBody,
  limits: ['join'],
  status: 201,
  answer: joined,
  errors: [...errors, 'too-many', 'name-taken', 'name-gone'],
  async handle(call) {
    refuseForeignPage(call)
    const { code, ...wishes } = call.body
    const { workshopId, id: linkId } = await mustLink(call, code)
    const cookie = await deviceInCookie(call.services, call.req, workshopId)
    const outcome = await call.services.registry.change(workshopId, (state, context) =>
      decideJoin(state, { ...wishes, code, linkId, cookie }, context),
    )
    if (!outcome.ok) throw fromRefusal(outcome.code)
    const { token, memberId, role, laneId } = must(outcome.result)
    setSession(call, workshopId, token)
    return { workshopId, memberId, token, role, laneId }
  },
})

export const leaveEndpoint = endpoint({
  method: 'post',
  path: '/api/workshops/:id/leave',
  summary: 'Forgets this device; the member stays.',
  status: 200,
  answer: z.object({}),
  async handle(call) {
    const { workshopId, device } = await mustCaller(call)
    const outcome = await call.services.registry.change(workshopId, (state) => decideLeave(state, device.id))
    if (!outcome.ok) throw fromRefusal(outcome.code)
    clearSession(call, workshopId)
    return {}
  },
})

/** Codes that lead nowhere are counted, so that nobody can try them all. */
async function mustLink({ req, services }: Call<unknown>, code: string) {
  const address = req.ip ?? ''
  await services.limits.check('wrongCode', address)
  const found = await services.registry.findLink(code)
  if (found !== undefined) return found
  await services.limits.take('wrongCode', address)
  throw new HttpError('no-such-link')
}
