import { addressView } from '@brownpaper/shared/protocol/http'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { HttpError } from '../errors.ts'

const state = z.object({ state: z.literal('ok') })

export const healthEndpoint = endpoint({
  method: 'get',
  path: '/healthz',
  summary: 'Answers as long as the process is alive.',
  isOpen: true,
  status: 200,
  answer: state,
  handle: async () => ({ state: 'ok' }),
})

export const readyEndpoint = endpoint({
  method: 'get',
  path: '/readyz',
  summary:
    'Whether work can be kept at this moment. `fanout` is `failing` while other servers are heard through the storage alone, half a second later.',
  isOpen: true,
  status: 200,
  answer: state.extend({ fanout: z.enum(['ok', 'failing']) }),
  errors: ['storage-failing'],
  async handle({ services }) {
    if (!(await services.readiness.canStore())) throw new HttpError('storage-failing')
    return { state: 'ok', fanout: services.fanout.health.state() }
  },
})

export const metricsEndpoint = endpoint({
  method: 'get',
  path: '/metrics',
  summary: 'Measurements in the text format of Prometheus.',
  isOpen: true,
  status: 200,
  files: ['text/plain'],
  async handle({ services: { metrics }, res }) {
    const { type, text } = await metrics.write()
    res.set('Content-Type', type).send(text)
  },
})

export const addressEndpoint = endpoint({
  method: 'get',
  path: '/api/address',
  summary: 'Where others reach this server, for links made on the machine it runs on.',
  isOpen: true,
  status: 200,
  answer: addressView,
  handle: async ({ services }) => ({ origin: services.publicOrigin() ?? null }),
})
