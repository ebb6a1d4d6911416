import type { LiveGroup } from '@brownpaper/shared/live/live'
import { useTranslation } from '../../i18n/i18n.ts'
import { memberName } from '../../parts/member-name.ts'
import { memberColour } from '../../state/member-colour.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { LeadPerson } from './people.ts'
import { PersonMenu } from './person-menu.tsx'
import styles from './person-row.module.css'
import { startMemberDrag } from './use-member-drag.ts'
import { useMoveMember } from './use-move-member.ts'

/** One person: to tell from namesakes by number and department, to drag to a group, and the rest in a menu. */
export function PersonRow({
  person,
  placeIn,
}: {
  readonly person: LeadPerson
  /** The group to offer with one tap. */
  readonly placeIn?: LiveGroup | undefined
}) {
  const { t } = useTranslation()
  const me = useMe()
  const { members } = useLive()
  const move = useMoveMember()
  const { member, devices } = person
  const name = memberName(member)
  const isHere = devices > 0
  const presence = t(isHere ? 'lead.people.here' : 'lead.people.away')
  const isLeader = member.role === 'facilitator'
  const tags = [
    member.id === me.memberId && t('lead.people.you'),
    member.role === 'companion' && t('lead.people.companion'),
    member.grants?.includes('presenting') && t('lead.people.presents'),
    member.department,
  ].filter(Boolean)
  return (
    <li
      className={classes(styles.row, !isLeader && styles.movable)}
      draggable={!isLeader}
      onDragStart={(event) => startMemberDrag(event, member.id)}
    >
      <span className={styles.picture}>
        <Avatar
          silent
          size={34}
          isAway={!isHere}
          person={{ id: member.id, name, colour: memberColour(members, member.id) }}
        />
        {isHere && <span className={styles.dot} />}
      </span>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.about}>
          {tags.join(' · ')}
          {tags.length === 0 ? presence : <VisuallyHidden>, {presence}</VisuallyHidden>}
        </p>
      </div>
      {placeIn !== undefined && (
        <Button
          size="small"
          className={styles.place}
          aria-label={t('lead.people.placeFor', { name, group: placeIn.name })}
          onClick={() => void move(member.id, placeIn)}
        >
          {t('lead.people.place', { group: placeIn.name })}
        </Button>
      )}
      <PersonMenu member={member} />
    </li>
  )
}
