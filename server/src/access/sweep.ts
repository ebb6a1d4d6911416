import type { Storage } from '../storage/storage.ts'
import { eraseWorkshop } from './commands/erase.ts'
import { alreadySo } from './decision.ts'
import { expiryOf } from './retention.ts'
import { readState, single, type WorkshopState } from './state.ts'
import type { WorkshopRegistry } from './workshop-registry.ts'

export type SweeperDeps = {
  readonly registry: WorkshopRegistry
  readonly storage: Storage
  readonly now: () => number
  readonly failed: (error: unknown) => void
  /** How long between two looks. Default 6 hours. */
  readonly everyMs?: number
}

export type Sweeper = {
  /** Looks now; resolves when what has to go was decided. */
  sweep(): Promise<void>
  close(): void
}

/**
 * Looks over all workshops, at the start and every few hours: those nobody used for as long as they are kept are erased,
 * and what an earlier process left half erased is finished.
 */
export function startSweeper({
  registry,
  storage,
  now,
  failed,
  everyMs = 6 * 3_600_000,
}: SweeperDeps): Sweeper {
  let isClosed = false

  const isDue = (state: WorkshopState) => (expiryOf(state) ?? Number.POSITIVE_INFINITY) <= now()

  const look = async (workshopId: string) => {
    const rows = await storage.readRows(workshopId)
    const state = readState(workshopId, rows, () => {})
    if (!state.rows.workshop.has('workshop')) return
    const isHalfErased = single(state, 'workshop').data.isErased === true || state.rows.erasure.size > 0
    if (isClosed || (!isHalfErased && !isDue(state)) || !(await registry.open(workshopId))) return
    await registry.change(workshopId, (known) => (isDue(known) ? eraseWorkshop(known) : alreadySo))
  }

  const sweep = async () => {
    for (const workshopId of await storage.listWorkshops()) {
      if (isClosed) return
      await look(workshopId)
    }
  }

  const timer = setInterval(() => void sweep().catch(failed), everyMs).unref()
  void sweep().catch((error: unknown) => isClosed || failed(error))
  return {
    sweep,
    close() {
      isClosed = true
      clearInterval(timer)
    },
  }
}
