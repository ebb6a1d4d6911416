/** Where people talk, when not (only) in one room. */
export const CALL_SERVICES = ['teams', 'zoom', 'meet', 'other'] as const
export type CallService = (typeof CALL_SERVICES)[number]

export const LONGEST_CALL_LINK = 1000

const HOSTS: readonly (readonly [RegExp, CallService])[] = [
  [/^teams\.(microsoft|live)\.com$|^teams\.cloud\.microsoft$/, 'teams'],
  [/(^|\.)zoom\.(us|com)$/, 'zoom'],
  [/^meet\.google\.com$/, 'meet'],
]

/** What an address is written with (RFC 3986), up to what closes it in a sentence. */
const ADDRESSES = /https?:\/\/[\w.~:/?#@!$&*+,;=%-]*[\w/=&#-]/gi
/** Only https and a name with a dot; an @ before the path would hide another name, or carry a password. */
const CALL = /^https:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,63})(?::\d{1,5})?(?:[/?#].*)?$/i

/** What is behind a call link. */
export type Call = { readonly url: string; readonly service: CallService; readonly host: string }

/**
 * Reads the link of a video call, also out of the middle of an invitation that was pasted whole: the first link of a
 * service we know, else the only link. Undefined where there is none, or none that is safe to open.
 */
export function readCall(pasted: string): Call | undefined {
  const found = (pasted.match(ADDRESSES) ?? []).flatMap((url) => callAt(url) ?? [])
  const known = found.find(({ service }) => service !== 'other')
  return known ?? (found.length === 1 ? found[0] : undefined)
}

function callAt(url: string): Call | undefined {
  const host = CALL.exec(url)?.[1]?.toLowerCase()
  if (host === undefined || url.length > LONGEST_CALL_LINK) return undefined
  return { url, host, service: HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? 'other' }
}
