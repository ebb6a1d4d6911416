import { type ApiResult, codeOfStatus, errorCodeIn } from './api.ts'

export type Upload<Data> = {
  readonly file: Blob
  /** Turns the answer into what is expected; undefined when it does not fit. */
  readonly read: (answer: unknown) => Data | undefined
  /** From 0 to 1, as bytes leave. */
  readonly onProgress?: (part: number) => void
  /** Ends the upload; its answer is `offline` then. */
  readonly signal?: AbortSignal
  /** Default two minutes: pictures over a poor line. */
  readonly timeoutMs?: number
}

/** Sends a file and tells how far it is, which `fetch` cannot. Answers as `callApi` does. */
export function uploadFile<Data>(
  path: string,
  { file, read, onProgress, signal, timeoutMs = 120_000 }: Upload<Data>,
): Promise<ApiResult<Data>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const silent = (code: string) => resolve({ ok: false, code, status: 0 })
    request.open('POST', path)
    request.timeout = timeoutMs
    request.setRequestHeader('Content-Type', file.type)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () => silent(navigator.onLine ? 'server-away' : 'offline')
    request.ontimeout = () => silent('timeout')
    request.onabort = () => silent('offline')
    request.onload = () => resolve(answerOf(request, read))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function answerOf<Data>(
  { status, responseText }: XMLHttpRequest,
  read: (answer: unknown) => Data | undefined,
): ApiResult<Data> {
  const answer = parse(responseText)
  if (status < 200 || status >= 300) {
    return { ok: false, code: errorCodeIn(answer) ?? codeOfStatus(status), status }
  }
  const data = read(answer)
  return data === undefined ? { ok: false, code: 'bad-answer', status } : { ok: true, data }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
