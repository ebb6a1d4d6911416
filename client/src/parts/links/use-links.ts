import { type LinkView, linksView } from '@brownpaper/shared/protocol/http'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from '../../platform/api.ts'
import { readerOf } from '../../platform/schema.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'

const read = readerOf(linksView)

export type Links = {
  /** Undefined until they have arrived. */
  readonly list: readonly LinkView[] | undefined
  /** Why they could not be fetched. */
  readonly failed: string | undefined
  /** Codes told once, after a reset in this screen, by link. */
  readonly fresh: ReadonlyMap<string, string>
  fetchAgain(): void
  /** Gives a link another code; an error code when that did not work. */
  reset(linkId: string): Promise<string | undefined>
  /** When a link stops working, null for never; an error code when that did not work. */
  setEnd(linkId: string, endsAt: number | null): Promise<string | undefined>
}

/** All links of the workshop, for who leads; fetched again when groups come and go. */
export function useLinks(): Links {
  const session = useSession()
  const { groups } = useLive()
  const [list, setList] = useState<readonly LinkView[]>()
  const [failed, setFailed] = useState<string>()
  const [fresh, setFresh] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = useRef(0)
  const groupIds = groups.map(({ id }) => id).join(' ')

  const fetchLinks = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const answer = await callApi(`/api/workshops/${session.workshopId}/links`, { read })
    // a later question has a later answer
    if (turn !== asked.current) return
    setFailed(answer.ok ? undefined : answer.code)
    if (answer.ok) setList(answer.data.links)
  }, [session.workshopId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a group's links come and go with the group
  useEffect(() => void fetchLinks(), [fetchLinks, groupIds])

  const reset = async (linkId: string): Promise<string | undefined> => {
    const answer = await session.command({ type: 'link.reset', linkId })
    if (!answer.ok) return answer.code
    const code = codeIn(answer.result)
    if (code !== undefined) setFresh((known) => new Map(known).set(linkId, code))
    await fetchLinks()
    return undefined
  }
  const setEnd = async (linkId: string, endsAt: number | null): Promise<string | undefined> => {
    const answer = await session.command({ type: 'link.end', linkId, endsAt })
    if (!answer.ok) return answer.code
    await fetchLinks()
    return undefined
  }
  return { list, failed, fresh, fetchAgain: () => void fetchLinks(), reset, setEnd }
}

function codeIn(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null || !('code' in result)) return undefined
  return typeof result.code === 'string' ? result.code : undefined
}
