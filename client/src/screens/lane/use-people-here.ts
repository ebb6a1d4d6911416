import { equal } from '@brownpaper/shared/base/equal'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { Person } from '../../ui/avatar.tsx'
import { useLaneTools } from './lane-tools.ts'

type Here = {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly isTyping: boolean
}

/** Who is on this lane, each once however many screens they have; renders again only when that changes. */
export function usePeopleHere(): readonly Person[] {
  const { t } = useTranslation()
  const { handle, isSeen } = useLaneTools()
  const last = useRef<readonly Here[]>([])
  const read = useCallback(() => {
    const byId = new Map<string, Here>()
    for (const { memberId, deviceId, name, colour, typing, self } of handle.peers()) {
      if (self && !isSeen) continue
      const id = memberId ?? deviceId
      const isTyping = typing !== undefined || byId.get(id)?.isTyping === true
      byId.set(id, { id, name, colour, isTyping })
    }
    const next = [...byId.values()]
    if (!equal(next, last.current)) last.current = next
    return last.current
  }, [handle, isSeen])
  const people = useSyncExternalStore(handle.subscribePeers, read)
  return people.map(({ isTyping, ...person }) => (isTyping ? { ...person, doing: t('lane.typing') } : person))
}
