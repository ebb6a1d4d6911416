import { useEffect } from 'react'
import { chime, readyChime } from '../platform/chime.ts'
import { useMe } from '../state/use-live.ts'
import { usePosition } from '../state/use-position.ts'
import { useSession } from '../state/use-session.ts'
import { soundSetting } from './sound-setting.ts'
import { whenOver } from './when-over.ts'

/** Sounds softly when one's time is up, whatever screen one is at and however often the line broke meanwhile. */
export function TimerSound() {
  const session = useSession()
  const { groupId } = useMe()
  const endsAt = usePosition(groupId).timer?.endsAt
  useEffect(readyChime, [])
  useEffect(() => {
    if (endsAt === undefined) return
    return whenOver({
      endsAt,
      now: () => session.serverNow(),
      after(ms, run) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      tell: () => soundSetting.isOn() && chime(),
    })
  }, [session, endsAt])
  return null
}
