import type { LiveGroup } from '@brownpaper/shared/live/live'
import { timerLeft } from '../../../parts/timer.ts'
import { useLive } from '../../../state/use-live.ts'
import { useServerNow } from '../../../state/use-server-now.ts'
import { useIsWriting, useTypingGroups } from './use-typing.ts'

const SOON_MS = 60_000

export type StillBusy = { readonly why: 'typing' | 'notReady'; readonly groups: readonly LiveGroup[] }

/**
 * The groups that are still at it in a step in which people write; undefined where none is. Where people write alone
 * nobody sees them type: there they say themselves that they are ready, which is worth a word once the time is nearly
 * up, or others are.
 */
export function useStillBusy(): StillBusy | undefined {
  const { groups, timer } = useLive()
  const now = useServerNow(1000)
  const typing = useTypingGroups()
  if (!useIsWriting()) return undefined
  if (typing.length > 0) return { why: 'typing', groups: typing }
  // Where nobody sits nobody is ready.
  const alone = groups.filter(({ ready }) => ready !== undefined && ready.of > 0)
  const left = alone.filter(({ ready }) => ready !== undefined && ready.count < ready.of)
  const isSoon = timer !== null && timerLeft(timer, now) < SOON_MS
  const isTold = left.length > 0 && (isSoon || left.length < alone.length)
  return isTold ? { why: 'notReady', groups: left } : undefined
}
