import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { asHttpError, HttpError } from './errors.ts'

/** The one place where what went wrong becomes an answer. Express knows it by its four parameters. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const known = asHttpError(error)
    if (known === undefined || known.code === 'storage-failing') {
      log.error({ err: error, method: req.method, path: req.path }, 'a request failed')
    }
    if (res.headersSent) {
      next(error)
      return
    }
    const { code, detail, status } = known ?? new HttpError('server-error')
    res
      .status(status)
      .set('Cache-Control', 'no-store')
      .json({ error: { code, ...(detail !== undefined && { detail }) } })
  }
}
