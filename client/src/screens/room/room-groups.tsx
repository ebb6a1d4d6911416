import { byOrder } from '@brownpaper/shared/base/order'
import { MapPin } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { PersonaBadge } from '../../parts/wall/persona-badge.tsx'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import styles from './room-groups.module.css'
import { RoomTimer } from './room-timer.tsx'

/** While the groups work: the time, what to do, and which group follows whom. */
export function RoomGroups() {
  const { t } = useTranslation()
  const { workshop, groups, timer } = useLive()
  const personas = useAll(useSession().workshop.tables.personas, byOrder)
  return (
    <div className={styles.screen}>
      <p className={styles.workshop}>{workshop.title}</p>
      <section className={styles.now} data-timed={timer !== null || undefined}>
        <RoomTimer isLarge />
        <div className={styles.words}>
          <h1 className={styles.title}>{t('room.groups')}</h1>
          <p className={styles.hint}>{t('room.groupsHint')}</p>
        </div>
      </section>
      <ul className={styles.groups} data-many={groups.length > 8 || undefined}>
        {groups.map((group, index) => {
          const persona = personas.find(({ id }) => id === group.personaId)
          return (
            <li key={group.id} className={styles.group}>
              <PersonaBadge lane={{ group, persona, look: persona?.colour ?? index }} size="4.6em" />
              <div className={styles.groupWords}>
                <h2 className={styles.name}>{group.name}</h2>
                {persona !== undefined && persona.name !== '' && (
                  <p className={styles.persona}>{persona.name}</p>
                )}
                {group.place !== undefined && group.place !== '' && (
                  <p className={styles.persona}>
                    <MapPin size="1.05em" aria-hidden className={styles.pin} /> {group.place}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
