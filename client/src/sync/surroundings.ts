/** What the browser noticed: the network came or went, the page came into sight again or may be gone for good. */
export type SurroundingsEvent = 'online' | 'offline' | 'visible' | 'hidden'

export type Surroundings = { subscribe(listener: (event: SurroundingsEvent) => void): () => void }

export const browserSurroundings: Surroundings = {
  subscribe(listener) {
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('online', () => listener('online'), { signal })
    window.addEventListener('offline', () => listener('offline'), { signal })
    // a page that comes out of the browser's back-forward cache has lost its socket without a word
    window.addEventListener('pageshow', () => listener('visible'), { signal })
    document.addEventListener(
      'visibilitychange',
      () => listener(document.visibilityState === 'visible' ? 'visible' : 'hidden'),
      { signal },
    )
    window.addEventListener('pagehide', () => listener('hidden'), { signal })
    return () => stop.abort()
  },
}
