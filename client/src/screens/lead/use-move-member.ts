import type { LiveGroup } from '@brownpaper/shared/live/live'
import { useTranslation } from '../../i18n/i18n.ts'
import { memberName } from '../../parts/member-name.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useSession } from '../../state/use-session.ts'

/** Puts a person in another group, or in none, and says so. */
export function useMoveMember(): (memberId: string, group: LiveGroup | undefined) => Promise<void> {
  const { t } = useTranslation()
  const session = useSession()
  const { give } = useCommand()
  return async (memberId, group) => {
    const member = session.live()?.members.find(({ id }) => id === memberId)
    if (member === undefined || member.groupId === group?.id) return
    const name = memberName(member)
    await give(
      { type: 'member.move', memberId, groupId: group?.id ?? null },
      {
        done:
          group === undefined
            ? t('lead.people.movedOut', { name })
            : t('lead.people.moved', { name, group: group.name }),
      },
    )
  }
}
