import express, { type Handler, type Request, type Router } from 'express'
import { cleanTexts } from '../access/clean-text.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { HttpError } from './errors.ts'
import type { Services } from './services.ts'

/** The most bytes of a JSON body, unless an endpoint says otherwise. */
const MAX_BODY_BYTES = 64 * 1024

/** Every endpoint of the contract; what is not in it and begins with /api is not found. */
export function createApi(services: Services): Router {
  const router = express.Router()
  for (const one of ENDPOINTS) {
    router[one.method](
      one.path,
      measure(one, services),
      limit(one, services),
      ...parsers(one),
      answer(one, services),
    )
  }
  router.use('/api', () => {
    throw new HttpError('not-found')
  })
  return router
}

/** Told by the path as it is declared: what stands in its places is nobody's business. */
function measure({ method, path }: AnyEndpoint, { metrics, log }: Services): Handler {
  return (_req, res, next) => {
    const stop = metrics.requestBegan()
    res.once('close', () => {
      const end = { method, path, status: res.statusCode }
      stop(end)
      log.debug(end, 'a request was answered')
    })
    next()
  }
}

function limit({ limits = [] }: AnyEndpoint, services: Services): Handler {
  return async (req, _res, next) => {
    for (const name of limits) await services.limits.take(name, req.ip ?? '')
    next()
  }
}

function parsers({ body, raw, maxBytes = MAX_BODY_BYTES }: AnyEndpoint): Handler[] {
  if (raw !== undefined) {
    const parse = express.raw({ type: raw.type, limit: raw.maxBytes })
    return [
      (req, res, next) =>
        parse(req, res, (error?: unknown) => {
          const isTooLarge = (error as { type?: unknown } | undefined)?.type === 'entity.too.large'
          next(isTooLarge ? new HttpError(raw.tooLarge) : error)
        }),
    ]
  }
  return body === undefined ? [] : [express.json({ limit: maxBytes })]
}

function answer(one: AnyEndpoint, services: Services): Handler {
  return async (req, res) => {
    if (req.path.startsWith('/api')) res.set('Cache-Control', 'no-store')
    const param = (name: string) => {
      const value = req.params[name]
      return typeof value === 'string' ? value : ''
    }
    // The body was read by this endpoint's own schema, so it is what its handler takes.
    const body = readBody(one, req) as never
    const result = await one.handle({ services, req, res, body, param })
    if (!res.headersSent) res.status(one.status).json(result)
  }
}

function readBody({ body: schema, isVerbatim = false }: AnyEndpoint, req: Request): unknown {
  if (schema === undefined) return undefined
  const given: unknown = req.body
  const parsed = schema.safeParse(isVerbatim ? given : cleanTexts(given))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const isUnknown = issue?.code === 'unrecognized_keys'
  throw new HttpError(
    'invalid-input',
    [...(issue?.path ?? []), ...(isUnknown ? issue.keys : [])].join('.') || 'body',
  )
}
