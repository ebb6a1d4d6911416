/** How long the server may take. */
const PATIENCE_MS = 15_000

type Asked = { readonly path: string; readonly response: Promise<Response>; readonly limit: AbortSignal }

let first: Asked | undefined

/** Asks the server before the code that reads the answer is here; `takeFirst` hands the answer to who asks the same. */
export function askFirst(path: string): void {
  first = ask(path)
  // Whoever takes it meets the trouble.
  first.response.catch(() => {})
}

/** The answer under way to the question the page began with, once; undefined for any other. */
export function takeFirst(path: string): Asked | undefined {
  if (first?.path !== path) return undefined
  const taken = first
  first = undefined
  return taken
}

function ask(path: string): Asked {
  const limit = AbortSignal.timeout(PATIENCE_MS)
  return { path, limit, response: fetch(path, { credentials: 'same-origin', signal: limit }) }
}
