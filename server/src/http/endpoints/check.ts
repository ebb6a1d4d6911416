import { checkTicket } from '@brownpaper/shared/protocol/http'
import { endpoint } from '../endpoint.ts'
import { HttpError } from '../errors.ts'

export const checkEndpoint = endpoint({
  method: 'post',
  path: '/api/check',
  summary: 'A ticket to try out what a network lets through, without an account.',
  isOpen: true,
  limits: ['check'],
  status: 201,
  answer: checkTicket,
  errors: ['too-many-requests'],
  async handle({ services }) {
    const ticket = services.checkTickets.give()
    if (ticket === undefined) throw new HttpError('too-many-requests')
    return { ticket }
  },
})
