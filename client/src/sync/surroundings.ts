/** What the browser noticed: the network came or went, the page came into sight again. */
export type SurroundingsEvent = 'online' | 'offline' | 'visible'

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
      () => {
        if (document.visibilityState === 'visible') listener('visible')
      },
      { signal },
    )
    return () => stop.abort()
  },
}
