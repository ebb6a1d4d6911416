import { type TrayItem, trayView } from '@brownpaper/shared/protocol/tray'
import { useCallback, useEffect, useState } from 'react'
import { callApi } from '../../platform/api.ts'
import { readerOf } from '../../platform/schema.ts'
import { useSession } from '../../state/use-session.ts'

const read = readerOf(trayView)

export type Tray = {
  /** The pieces of this lane, the oldest first; undefined until they have arrived. */
  readonly items: readonly TrayItem[] | undefined
  readonly failed: string | undefined
  fetchAgain(): void
}

/** Late work waiting for a lane; fetched again when there is another number of pieces. */
export function useTray(laneId: string, waiting: number): Tray {
  const { workshopId } = useSession()
  const [items, setItems] = useState<readonly TrayItem[]>()
  const [failed, setFailed] = useState<string>()
  const fetchTray = useCallback(async () => {
    const answer = await callApi(`/api/workshops/${workshopId}/tray`, { read })
    setFailed(answer.ok ? undefined : answer.code)
    if (!answer.ok) return
    const own = answer.data.items.filter((item) => item.laneId === laneId)
    setItems(own.toSorted((a, b) => a.at - b.at))
  }, [workshopId, laneId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number tells that there is something else
  useEffect(() => void fetchTray(), [fetchTray, waiting])
  return { items, failed, fetchAgain: () => void fetchTray() }
}
