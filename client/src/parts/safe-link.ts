/** What a card may open: nothing that runs, nothing of this machine. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:'])
const MOST_CHARACTERS = 2000

/** The address as a browser reads it; undefined for what we do not open. A bare host gets https. */
export function safeLink(typed: string): URL | undefined {
  const text = typed.trim()
  if (text === '' || text.length > MOST_CHARACTERS || /\s/.test(text)) return undefined
  const url =
    parse(text) ?? (/^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(text) ? parse(`https://${text}`) : undefined)
  if (url === undefined || !SCHEMES.has(url.protocol)) return undefined
  return url.protocol !== 'mailto:' && url.hostname === '' ? undefined : url
}

/** Pasted text that is an address and nothing else. */
export function loneLink(text: string): URL | undefined {
  return /^(https?:\/\/|mailto:)\S+$/i.test(text.trim()) ? safeLink(text) : undefined
}

/** Where a link leads, as people read it; '' for one that we do not open. */
export function linkHost(url: string): string {
  const safe = safeLink(url)
  if (safe === undefined) return ''
  return safe.protocol === 'mailto:' ? safe.pathname : safe.host.replace(/^www\./, '')
}

function parse(text: string): URL | undefined {
  // A host with a port reads like a scheme.
  if (!/^[a-z][a-z+.-]*:(?!\d)/i.test(text)) return undefined
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
