import type { ChangedBy } from './loaded-workshop.ts'
import type { WorkshopRegistry } from './workshop-registry.ts'

/** How long whoever decided something has to carry it out before others do. */
const OTHERS_MS = 10_000

/**
 * Runs `start` after every change of a workshop's rows, for what has to be carried out once it was decided. What another
 * process decided, that process carries out; here it is looked at later, in case it died.
 */
export function whenDecided(registry: WorkshopRegistry, start: (workshopId: string) => void): () => void {
  const waiting = new Map<string, NodeJS.Timeout>()
  const unsubscribe = registry.subscribe((workshopId: string, by: ChangedBy) => {
    if (by === 'us') start(workshopId)
    else if (!waiting.has(workshopId)) {
      const later = () => {
        waiting.delete(workshopId)
        start(workshopId)
      }
      waiting.set(workshopId, setTimeout(later, OTHERS_MS).unref())
    }
  })
  return () => {
    unsubscribe()
    for (const timer of waiting.values()) clearTimeout(timer)
  }
}
