import type { LiveGroup } from '@brownpaper/shared/live/live'
import { useTranslation } from '../../i18n/i18n.ts'
import { memberName } from '../../parts/member-name.ts'
import { memberColour } from '../../state/member-colour.ts'
import { useLive } from '../../state/use-live.ts'
import { Avatar } from '../../ui/avatar.tsx'
import styles from './lane-members.module.css'
import type { LeadPerson } from './people.ts'

const most = 5

/** The participants of a group as small rounds; who is away stands back, but keeps the place. */
export function LaneMembers({
  group,
  people,
}: {
  readonly group: LiveGroup
  readonly people: readonly LeadPerson[]
}) {
  const { t } = useTranslation()
  const { members } = useLive()
  const participants = people
    .filter(({ member }) => member.role === 'participant')
    .toSorted((a, b) => Number(b.devices > 0) - Number(a.devices > 0))
  if (participants.length === 0) return <p className={styles.none}>{t('lead.lane.noMembers')}</p>
  const shown = participants.length > most ? participants.slice(0, most - 1) : participants
  const hidden = participants.slice(shown.length)
  return (
    <ul className={styles.members} aria-label={t('lead.lane.members', { group: group.name })}>
      {shown.map(({ member, devices }) => (
        <li key={member.id} className={styles.member}>
          <Avatar
            size={28}
            isAway={devices === 0}
            person={{
              id: member.id,
              name: memberName(member),
              colour: memberColour(members, member.id),
              doing: t(devices > 0 ? 'lead.lane.here' : 'lead.lane.away'),
            }}
          />
        </li>
      ))}
      {hidden.length > 0 && (
        <li
          className={styles.rest}
          title={hidden.map(({ member }) => memberName(member)).join(', ')}
          aria-label={t('common.andMore', { count: hidden.length })}
        >
          +{hidden.length}
        </li>
      )}
    </ul>
  )
}
