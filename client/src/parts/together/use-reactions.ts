import type { LiveMember } from '@brownpaper/shared/live/live'
import { REACTION_MS, type ShownReaction, shownReactions } from '@brownpaper/shared/together/reactions'
import { useEffect, useState } from 'react'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'

/** Who shows something now, the newest last, at most so many; looked at again when the oldest of them is over. */
export function useReactions(most?: number): readonly (LiveMember & { readonly reaction: ShownReaction })[] {
  const { members } = useLive()
  const session = useSession()
  const [seen, setSeen] = useState(session.serverNow)
  const now = Math.max(seen, session.serverNow())
  const shown = shownReactions(members, now, most)
  const oldest = shown[0]?.reaction.at
  useEffect(() => {
    if (oldest === undefined) return
    const leftMs = oldest + REACTION_MS - Math.max(seen, session.serverNow())
    const timer = window.setTimeout(() => setSeen(session.serverNow()), leftMs)
    return () => window.clearTimeout(timer)
  }, [session, oldest, seen])
  return shown
}
