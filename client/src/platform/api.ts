import { takeFirst } from './first-answer.ts'

/** What a call to the server ends in; expected trouble is an answer, not an exception. */
export type ApiResult<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: string; readonly status: number }

export type ApiCall<Data> = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is, under its own type; instead of `body`. */
  readonly file?: Blob
  /** Turns the answer into what is expected; undefined when it does not fit. */
  readonly read: (answer: unknown) => Data | undefined
  /** Default 15 s. */
  readonly timeoutMs?: number
}

/**
 * Calls the server. `code` is the server's own, or one of ours when no word of the server arrived: `offline`,
 * `server-away`, `timeout`, `bad-answer`, or one that follows from the status.
 */
export async function callApi<Data>(path: string, call: ApiCall<Data>): Promise<ApiResult<Data>> {
  const isQuestion = (call.method ?? 'GET') === 'GET'
  const first = isQuestion ? takeFirst(path) : undefined
  const limit = first?.limit ?? AbortSignal.timeout(call.timeoutMs ?? 15_000)
  try {
    const response = await (first?.response ?? send(path, call, limit))
    return await readResponse(response, call.read)
  } catch {
    return { ok: false, code: codeOfSilence(limit), status: 0 }
  }
}

function send(path: string, call: ApiCall<unknown>, limit: AbortSignal): Promise<Response> {
  return fetch(path, {
    method: call.method ?? 'GET',
    credentials: 'same-origin',
    signal: limit,
    ...contentOf(call),
  })
}

function contentOf({ body, file }: ApiCall<unknown>): RequestInit {
  if (file !== undefined) return { body: file, headers: { 'Content-Type': file.type } }
  if (body === undefined) return {}
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}

async function readResponse<Data>(
  response: Response,
  read: (answer: unknown) => Data | undefined,
): Promise<ApiResult<Data>> {
  const { status } = response
  const answer: unknown = await response.json().catch((error: unknown) => {
    // not JSON is an answer we do not know; a broken line is silence
    if (error instanceof SyntaxError) return undefined
    throw error
  })
  if (!response.ok) return { ok: false, code: errorCodeIn(answer) ?? codeOfStatus(status), status }
  const data = read(answer)
  return data === undefined ? { ok: false, code: 'bad-answer', status } : { ok: true, data }
}

/** The code of a refusal; undefined for any other answer. */
export function errorCodeIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined
  const { error } = answer
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** What a status alone says, when the answer has no code. */
export function codeOfStatus(status: number): string {
  if (status === 429) return 'too-many-requests'
  if (status === 404) return 'not-found'
  if (status === 401) return 'not-signed-in'
  if (status === 403) return 'no-permission'
  if (status === 413) return 'body-too-large'
  // a proxy in front answers these while the server itself is away
  if (status === 502 || status === 503 || status === 504) return 'server-away'
  return status >= 500 ? 'server-error' : 'invalid-input'
}

function codeOfSilence(limit: AbortSignal): string {
  if (limit.aborted) return 'timeout'
  return navigator.onLine === false ? 'offline' : 'server-away'
}
