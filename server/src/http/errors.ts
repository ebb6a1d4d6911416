import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { CommandError } from '@brownpaper/shared/protocol/commands'
import type { JoinError } from '../access/joining.ts'
import { StorageError } from '../storage/storage.ts'

/** Every reason for which a request is refused, and its status. The one place that maps them. */
export const ERRORS = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'no-permission': 403,
  'foreign-origin': 403,
  'removed-from-workshop': 403,
  'not-found': 404,
  'no-such-link': 404,
  'no-such-format': 404,
  stale: 409,
  'too-many': 409,
  'step-running': 409,
  'vote-closed': 409,
  'name-taken': 409,
  'name-gone': 409,
  'images-full': 409,
  'link-reset': 410,
  'link-expired': 410,
  'workshop-closed': 410,
  'workshop-erased': 410,
  'body-too-large': 413,
  'image-too-large': 413,
  'image-too-many-pixels': 413,
  'not-an-image': 415,
  'too-many-requests': 429,
  'server-error': 500,
  'storage-failing': 503,
} as const

export type ErrorCode = keyof typeof ERRORS

/** A request that is refused; `detail` names the field or thing it is about, for who reads the answer by eye. */
export class HttpError extends Error {
  readonly code: ErrorCode
  readonly detail: string | undefined

  constructor(code: ErrorCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`)
    this.name = 'HttpError'
    this.code = code
    this.detail = detail
  }

  get status(): number {
    return ERRORS[this.code]
  }
}

/** Why a device is not let in, in the words of HTTP. */
export function fromCloseName(name: CloseName): HttpError {
  switch (name) {
    case 'link-reset':
    case 'link-expired':
    case 'removed-from-workshop':
    case 'workshop-closed':
    case 'workshop-erased':
    case 'no-permission':
    case 'storage-failing':
      return new HttpError(name)
    case 'no-such-workshop':
      return new HttpError('not-found')
    default:
      return new HttpError('not-signed-in')
  }
}

/** Why a command or another change was refused, in the words of HTTP. */
export function fromRefusal(code: CommandError | JoinError): HttpError {
  if (code === 'invalid-command') return new HttpError('invalid-input', 'command')
  if (code === 'name-missing') return new HttpError('invalid-input', 'name')
  return new HttpError(code)
}

/** Any error as a refusal; undefined for what is our own mistake. */
export function asHttpError(error: unknown): HttpError | undefined {
  if (error instanceof HttpError) return error
  if (error instanceof StorageError) return new HttpError('storage-failing')
  // Express and its body parsers give errors of theirs a type or the status of whose fault it is.
  const { type, status } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly type?: unknown
    readonly status?: unknown
  }
  if (type === 'entity.too.large') return new HttpError('body-too-large')
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new HttpError('invalid-input', type === undefined ? 'address' : 'body')
  }
  return undefined
}
