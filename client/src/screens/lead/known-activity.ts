import { activityView, type LaneActivity } from '@brownpaper/shared/protocol/http'
import { callApi } from '../../platform/api.ts'
import { readerOf } from '../../platform/schema.ts'

const read = readerOf(activityView)

/** Lanes come in one after the other: what is asked within this time is one question. */
const gatherMs = 300

type Listener = (known: LaneActivity) => void

const waiting = new Map<string, Map<string, Listener>>()

/**
 * Asks the server when a lane was last edited, once for all lanes that are asked after at about the same time. Without
 * an answer nothing is known, as before.
 */
export function askActivity(workshopId: string, laneId: string, listener: Listener): void {
  const asked = waiting.get(workshopId)
  if (asked !== undefined) {
    asked.set(laneId, listener)
    return
  }
  waiting.set(workshopId, new Map([[laneId, listener]]))
  setTimeout(() => void ask(workshopId), gatherMs)
}

async function ask(workshopId: string): Promise<void> {
  const listeners = waiting.get(workshopId)
  waiting.delete(workshopId)
  const answer = await callApi(`/api/workshops/${workshopId}/activity`, { read })
  if (!answer.ok) return
  for (const lane of answer.data.lanes) listeners?.get(lane.laneId)?.(lane)
}
