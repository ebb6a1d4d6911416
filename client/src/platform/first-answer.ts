/** How long the server may take. */
const PATIENCE_MS = 15_000

type Asked = { readonly response: Promise<Response>; readonly limit: AbortSignal }

const first = new Map<string, Asked>()

/** Asks the server before the code that reads the answer is here; `takeFirst` hands the answer to who asks the same. */
export function askFirst(path: string): void {
  const limit = AbortSignal.timeout(PATIENCE_MS)
  const response = fetch(path, { credentials: 'same-origin', signal: limit })
  // Whoever takes it meets the trouble.
  response.catch(() => {})
  first.set(path, { response, limit })
}

/** The answer under way to a question the page began with, once; undefined for any other. */
export function takeFirst(path: string): Asked | undefined {
  const taken = first.get(path)
  first.delete(path)
  return taken
}
