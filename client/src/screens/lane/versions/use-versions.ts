import { laneRoom } from '@brownpaper/shared/access/room'
import { type VersionView, versionsView, versionView } from '@brownpaper/shared/protocol/versions'
import { useCallback, useEffect, useState } from 'react'
import { type ApiResult, callApi } from '../../../platform/api.ts'
import { readerOf } from '../../../platform/schema.ts'
import { useSession } from '../../../state/use-session.ts'

const readList = readerOf(versionsView)
const readOne = readerOf(versionView)

export const versionsOf = (workshopId: string) => `/api/workshops/${workshopId}/versions`

export type LaneVersions = {
  /** The newest first; undefined until they have arrived. */
  readonly items: readonly VersionView[] | undefined
  readonly failed: string | undefined
  fetchAgain(): void
  /** Makes one now. */
  keep(name: string): Promise<ApiResult<VersionView>>
}

/** The versions of a lane. */
export function useVersions(laneId: string): LaneVersions {
  const { workshopId } = useSession()
  const room = laneRoom(laneId)
  const [items, setItems] = useState<readonly VersionView[]>()
  const [failed, setFailed] = useState<string>()
  const fetchList = useCallback(async () => {
    const answer = await callApi(versionsOf(workshopId), { read: readList })
    setFailed(answer.ok ? undefined : answer.code)
    if (answer.ok) setItems(answer.data.versions.filter((version) => version.room === room))
  }, [workshopId, room])
  useEffect(() => void fetchList(), [fetchList])
  return {
    items,
    failed,
    fetchAgain: () => void fetchList(),
    async keep(name) {
      const body = name === '' ? { room } : { room, name }
      const answer = await callApi(versionsOf(workshopId), { method: 'POST', body, read: readOne })
      if (answer.ok) setItems((before = []) => [answer.data, ...before])
      return answer
    },
  }
}
