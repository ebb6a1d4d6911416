import '../../../i18n/later/recast.ts'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { type RecastWish, recastPersona } from '@brownpaper/shared/workshop/recast'
import { useTranslation } from '../../../i18n/i18n.ts'
import { personaWithAge } from '../../../parts/persona-with-age.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { randomId } from '../../../platform/ids.ts'
import { useSession } from '../../../state/use-session.ts'
import { showToast } from '../../../ui/toast.tsx'

/** Has a group go on as somebody else: at once, said to its people, and taken back with one press. */
export function useRecast() {
  const { t } = useTranslation()
  const session = useSession()
  const { give, busy } = useCommand()
  const removed = () => ({ by: session.me.memberId ?? '', at: session.serverNow() })

  /** Whether it worked, also where there was nothing to do. */
  async function recast({ id: groupId, name }: LiveGroup, wish: RecastWish): Promise<boolean> {
    const making = { now: session.serverNow(), newId: randomId, random: Math.random }
    const done = recastPersona(session.workshop, wish, making)
    if (done === undefined) return true
    const { personaId, what, takeBack } = done
    if (!(await give({ type: 'group.recast', groupId, personaId, what }))) {
      takeBack(removed())
      return false
    }
    const undo = async () => {
      const now = session.live()?.groups.find(({ id }) => id === groupId)
      if (now?.personaId !== personaId) showToast({ text: t('recast.stale'), key: 'recast' })
      else if (await give({ type: 'group.recast', groupId, personaId: wish.from ?? null, what }))
        takeBack(removed())
    }
    showToast({
      text: t(`recast.done.${what}`, { group: name, persona: personaWithAge(wish.words) }),
      key: 'recast',
      action: { label: t('recast.undo'), onPress: () => void undo() },
    })
    return true
  }
  return { recast, busy }
}
