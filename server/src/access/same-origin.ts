import type { IncomingHttpHeaders } from 'node:http'

/**
 * What a request says about the page it comes from: one of ours, another site's, or nothing (a tool, or a browser that
 * does not tell). A page is ours when its host is the one asked, or the public address. The scheme may differ, because
 * a proxy that ends https often does not say so.
 */
export function pageOf(
  headers: IncomingHttpHeaders,
  publicUrl: string | undefined,
): 'ours' | 'foreign' | 'unknown' {
  const { origin } = headers
  const isSameOrigin = headers['sec-fetch-site'] === 'same-origin'
  if (origin === undefined) return isSameOrigin ? 'ours' : 'unknown'
  // A page that tells nobody where it is still says whether it asks its own server.
  if (origin === 'null') return isSameOrigin ? 'ours' : 'foreign'
  const host = hostOf(origin)
  if (host === undefined) return 'foreign'
  return host === headers.host?.toLowerCase() || host === hostOf(publicUrl) ? 'ours' : 'foreign'
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { host } = new URL(url)
  return host === '' ? undefined : host
}
