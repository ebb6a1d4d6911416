import { must } from '@brownpaper/shared/base/assert'
import { createdWorkshop, createWorkshop as createWorkshopBody } from '@brownpaper/shared/protocol/http'
import { createWorkshop } from '../../access/new-workshop.ts'
import { refuseForeignPage, setSession } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { fromRefusal } from '../errors.ts'

export const createWorkshopEndpoint = endpoint({
  method: 'post',
  path: '/api/workshops',
  summary: 'Makes a workshop. The token and the cookie are those of its facilitator.',
  isOpen: true,
  body: createWorkshopBody,
  limits: ['create'],
  status: 201,
  answer: createdWorkshop,
  async handle(call) {
    refuseForeignPage(call)
    const outcome = await createWorkshop(call.body, call.services)
    if (!outcome.ok) throw fromRefusal(outcome.code)
    const created = must(outcome.result)
    setSession(call, created.workshopId, created.token)
    return created
  },
})
