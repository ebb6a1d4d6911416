import { byOrder } from '@brownpaper/shared/base/order'
import { positionOf } from '@brownpaper/shared/live/live'
import { Footprints, MapPin } from 'lucide-react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import { PersonaBadge } from '../../parts/wall/persona-badge.tsx'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { classes } from '../../ui/classes.ts'
import styles from './room-groups.module.css'
import stage from './room-stage.module.css'
import { RoomTimer } from './room-timer.tsx'

/** While the groups work: the time, what to do, and which group follows whom. */
export function RoomGroups() {
  const { t } = useTranslation()
  const live = useLive()
  const { workshop, groups } = live
  const { step, timer } = usePosition()
  const formats = useFormats()
  const words = useStepWords()
  const customer = useCustomer()
  // In a break one wants to know when to be back, and that is a time of the clock.
  const backAt = step.activity === 'break' ? timer?.endsAt : undefined
  const personas = useAll(useSession().workshop.tables.personas, byOrder)
  return (
    <div className={classes(stage.screen, styles.screen)}>
      <p className={stage.workshop}>{workshop.title}</p>
      <section className={classes(stage.now, styles.now)} data-timed={timer !== null || undefined}>
        <RoomTimer isLarge />
        <div className={styles.words}>
          <h1 className={styles.title}>{words.name(step)}</h1>
          <p className={styles.hint}>
            {backAt === undefined
              ? words.instruction(step, customer)
              : t('room.backAt', { time: formats.time(backAt) })}
          </p>
        </div>
      </section>
      <ul className={styles.groups} data-many={groups.length > 8 || undefined}>
        {groups.map((group, index) => {
          const persona = personas.find(({ id }) => id === group.personaId)
          const own = positionOf(live, group.id).step
          return (
            <li key={group.id} className={styles.group}>
              <PersonaBadge lane={{ group, persona, look: persona?.colour ?? index }} size="4.6em" />
              <div className={styles.groupWords}>
                <h2 className={styles.name}>{group.name}</h2>
                {persona !== undefined && persona.name !== '' && (
                  <p className={styles.persona}>{persona.name}</p>
                )}
                {own.id !== step.id && (
                  <p className={styles.persona}>
                    <Footprints size="1.05em" aria-hidden className={styles.pin} /> {words.name(own)}
                  </p>
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
