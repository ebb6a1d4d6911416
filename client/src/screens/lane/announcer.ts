import { browserClock, type Clock } from '../../canvas/clock.ts'

/** What is said to who listens instead of looks. One voice for the whole screen, and never two things at once. */
export type Announcer = {
  /**
   * Says it as soon as what is being read out is over. What has a topic waits until one's hands are still for a moment:
   * of each topic only what was last true is said, all together.
   */
  say(text: string, topic?: string): void
  current(): string
  subscribe(listener: () => void): () => void
}

/** The same words twice are another text, or they would be read out once. */
const AGAIN = '\u00a0'

/** Presses in a row come faster than this. */
const STILL_MS = 400

export function createAnnouncer(clock: Pick<Clock, 'after'> = browserClock): Announcer {
  let said = ''
  const gathered = new Map<string, string>()
  let cancel = () => {}
  const listeners = new Set<() => void>()

  function tell(...more: readonly string[]) {
    cancel()
    const text = [...gathered.values(), ...more].join('. ')
    gathered.clear()
    said = text === said ? text + AGAIN : text
    for (const listener of [...listeners]) listener()
  }

  return {
    say(text, topic) {
      if (topic === undefined) return tell(text)
      // What was said last comes last.
      gathered.delete(topic)
      gathered.set(topic, text)
      cancel()
      cancel = clock.after(STILL_MS, tell)
    },
    current: () => said,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
