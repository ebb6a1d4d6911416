import { type ApiResult, codeOfStatus, errorCodeIn } from './api.ts'

const TIMEOUT_MS = 60_000

/** Fetches bytes the server keeps; what goes wrong has the same codes as a call. */
export async function download(path: string): Promise<ApiResult<Uint8Array>> {
  const limit = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const response = await fetch(path, { credentials: 'same-origin', signal: limit })
    const { ok, status } = response
    if (ok) return { ok, data: new Uint8Array(await response.arrayBuffer()) }
    const answer: unknown = await response.json().catch(() => undefined)
    return { ok, code: errorCodeIn(answer) ?? codeOfStatus(status), status }
  } catch {
    return { ok: false, code: limit.aborted ? 'timeout' : 'server-away', status: 0 }
  }
}
