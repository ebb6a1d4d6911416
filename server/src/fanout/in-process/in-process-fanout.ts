import type { Fanout } from '../fanout.ts'
import { Listeners } from '../listeners.ts'

/** Joins the servers within one process; one alone has nobody to tell. */
export type InProcessHub = { join(): Fanout }

export function createInProcessHub(): InProcessHub {
  const members = new Set<Listeners>()
  return {
    join() {
      const own = new Listeners()
      members.add(own)
      return {
        publish(topic, message) {
          if (!members.has(own)) return
          for (const other of members) {
            if (other !== own && other.has(topic)) setImmediate(() => other.tell(topic, message))
          }
        },
        subscribe: (topic, listener) => own.add(topic, listener),
        health: { state: () => 'ok', subscribe: () => () => {} },
        async close() {
          members.delete(own)
        },
      }
    },
  }
}
