/** What is said to who listens instead of looks. One voice for the whole screen, and never two things at once. */
export type Announcer = {
  /** Says it as soon as what is being read out is over. */
  say(text: string): void
  current(): string
  subscribe(listener: () => void): () => void
}

/** The same words twice are another text, or they would be read out once. */
const AGAIN = '\u00a0'

export function createAnnouncer(): Announcer {
  let said = ''
  const listeners = new Set<() => void>()
  return {
    say(text) {
      said = text === said ? text + AGAIN : text
      for (const listener of [...listeners]) listener()
    },
    current: () => said,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
