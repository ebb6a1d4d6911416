/** Where the workshop's socket is, on the server this page came from. */
export function syncUrl(workshopId: string, location: Pick<Location, 'protocol' | 'host'>): string {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  return `${scheme}://${location.host}${syncPath(workshopId)}`
}

/** The same without the server, as requests of this page name it. */
export const syncPath = (workshopId: string) => `/sync/${encodeURIComponent(workshopId)}`

/** Where this visit remembers that no WebSocket gets through, so that a reload does not wait for one. */
export const TRANSPORT_KEY = 'transport'
