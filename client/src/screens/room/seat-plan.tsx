import { byOrder } from '@brownpaper/shared/base/order'
import type { LiveGroup, LiveMember } from '@brownpaper/shared/live/live'
import { MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { memberName } from '../../parts/member-name.ts'
import { PersonaBadge } from '../../parts/wall/persona-badge.tsx'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import styles from './seat-plan.module.css'

/** Names a card has room for; the rest is counted. */
const NAMES = 8

/** Who sits where: a card a group, with names as they arrive. */
export function SeatPlan() {
  const { t } = useTranslation()
  const { groups, members } = useLive()
  const personas = useAll(useSession().workshop.tables.personas, byOrder)
  const seated = members.filter(({ role }) => role === 'participant' || role === 'companion')
  const waiting = seated.filter(({ groupId }) => !groups.some(({ id }) => id === groupId))
  return (
    <section className={styles.plan}>
      <h2 className={styles.title}>{t('room.seats')}</h2>
      <ul className={styles.groups} data-many={groups.length > 6 || undefined}>
        {groups.map((group, index) => {
          const persona = personas.find(({ id }) => id === group.personaId)
          const people = seated.filter(({ groupId }) => groupId === group.id)
          return (
            <li key={group.id} className={styles.group}>
              <GroupHead
                group={group}
                personaName={persona?.name}
                badge={
                  <PersonaBadge lane={{ group, persona, look: persona?.colour ?? index }} size="4.4em" />
                }
              />
              <Names people={people} />
            </li>
          )
        })}
      </ul>
      {waiting.length > 0 && (
        <div className={styles.waiting}>
          <h3 className={styles.waitingTitle}>{t('room.waitingForPlace')}</h3>
          <Names people={waiting} />
        </div>
      )}
      {seated.length === 0 && groups.length === 0 && <p className={styles.hint}>{t('room.seatsNone')}</p>}
    </section>
  )
}

type GroupHeadProps = {
  readonly group: LiveGroup
  readonly personaName: string | undefined
  readonly badge: ReactNode
}

function GroupHead({ group, personaName, badge }: GroupHeadProps) {
  const hasPlace = group.place !== undefined && group.place !== ''
  return (
    <div className={styles.head}>
      {badge}
      <div className={styles.words}>
        <h3 className={styles.name}>{group.name}</h3>
        {personaName !== undefined && personaName !== '' && <p className={styles.persona}>{personaName}</p>}
        {hasPlace && (
          <p className={styles.place}>
            <MapPin size="1.1em" aria-hidden /> {group.place}
          </p>
        )}
      </div>
    </div>
  )
}

function Names({ people }: { readonly people: readonly LiveMember[] }) {
  const { t } = useTranslation()
  if (people.length === 0) return <p className={styles.nobody}>{t('room.nobodyYet')}</p>
  const shown = people.length > NAMES ? people.slice(0, NAMES - 1) : people
  return (
    <ul className={styles.names}>
      {shown.map((member) => (
        <li key={member.id} className={styles.person}>
          {memberName(member)}
        </li>
      ))}
      {shown.length < people.length && (
        <li className={styles.person}>{t('room.more', { count: people.length - shown.length })}</li>
      )}
    </ul>
  )
}
