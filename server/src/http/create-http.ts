import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import express, { type Express } from 'express'
import { createApi } from './api.ts'
import { errorHandler } from './error-handler.ts'
import { HttpError } from './errors.ts'
import { securityHeaders } from './security-headers.ts'
import type { Services } from './services.ts'
import { staticFiles } from './static-files.ts'

export type HttpOptions = {
  /** The folder of the built client; absent serves the API alone. */
  readonly clientFolder?: string | undefined
  /** The folder of the built page that measures the board; absent serves none. */
  readonly benchFolder?: string | undefined
  /** Takes what belongs to the sync of documents; false for what does not. Absent where nothing is synced. */
  readonly sync?: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Whose word on the visitor's address and scheme is taken, as Express reads `trust proxy`. Default loopback. */
  readonly trustProxy?: string | undefined
}

/** Everything that is asked over HTTP. */
export function createHttp(
  services: Services,
  { clientFolder, benchFolder, sync = () => false, trustProxy = 'loopback' }: HttpOptions,
): Express {
  const app = express()
  app.set('trust proxy', trustProxy)
  app.set('query parser', 'simple')
  app.use(securityHeaders({ isPublicHttps: services.publicUrl?.startsWith('https:') === true }))
  // Before anything that would wait for the end of an answer.
  app.use((req, res, next) => {
    if (!sync(req, res)) next()
  })
  app.use(compression())
  app.use(createApi(services))
  if (benchFolder !== undefined) app.use(express.static(benchFolder, { index: false }))
  if (clientFolder !== undefined) app.use(staticFiles(clientFolder))
  app.use(() => {
    throw new HttpError('not-found')
  })
  app.use(errorHandler(services.log))
  return app
}
