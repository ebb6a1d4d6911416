import { callApi } from './api.ts'
import { ADDRESS_PATH, isOnlyHere } from './public-origin-path.ts'

let known: string | undefined

/** The origin to put in links for others: the page's own, or the server's on the network when the page is on localhost. */
export function publicOrigin(): string {
  return known ?? window.location.origin
}

/** Asks the server once, and only where it matters. Never fails: without an answer links keep the page's origin. */
export async function learnPublicOrigin(): Promise<void> {
  if (!isOnlyHere(window.location.hostname)) return
  const answer = await callApi(ADDRESS_PATH, { read: readOrigin, timeoutMs: 2000 })
  if (answer.ok) known = answer.data
}

function readOrigin(answer: unknown): string | undefined {
  const origin =
    typeof answer === 'object' && answer !== null && 'origin' in answer ? answer.origin : undefined
  return typeof origin === 'string' ? origin : undefined
}
