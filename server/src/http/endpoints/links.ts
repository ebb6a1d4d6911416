import { must } from '@brownpaper/shared/base/assert'
import { deviceLink, linksView } from '@brownpaper/shared/protocol/http'
import { decideDeviceLink } from '../../access/devices.ts'
import { mustCaller, mustFacilitator } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { fromRefusal } from '../errors.ts'

export const linksEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/links',
  summary:
    'All links one may hand out, for facilitators. The code of the lead link is only shown when it is made.',
  status: 200,
  answer: linksView,
  async handle(call) {
    const { state } = await mustFacilitator(call)
    const links = [...state.rows.link.values()].filter(
      ({ data }) => data.kind !== 'device' && data.codeHash !== undefined,
    )
    return {
      links: links.map(({ id, data: { kind, groupId, code = '', endsAt } }) => ({
        id,
        kind,
        groupId,
        code,
        endsAt,
      })),
    }
  },
})

export const deviceLinkEndpoint = endpoint({
  method: 'post',
  path: '/api/workshops/:id/device-link',
  summary: 'A link that adds a device to the calling member; good for one use and ten minutes.',
  limits: ['deviceLink'],
  status: 201,
  answer: deviceLink,
  async handle(call) {
    const { workshopId, device } = await mustCaller(call)
    const outcome = await call.services.registry.change(workshopId, (state, context) =>
      decideDeviceLink(state, device.id, context),
    )
    if (!outcome.ok) throw fromRefusal(outcome.code)
    return must(outcome.result)
  },
})
