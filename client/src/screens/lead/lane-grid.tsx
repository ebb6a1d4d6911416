import { byOrder } from '@brownpaper/shared/base/order'
import { type CSSProperties, useMemo } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LaneCard } from './lane-card.tsx'
import styles from './lane-grid.module.css'
import { arrangePeople, countScreens } from './people.ts'

/** All lanes next to each other, as they fill. */
export function LaneGrid() {
  const { t } = useTranslation()
  const { workshopId, workshop } = useSession()
  const live = useLive()
  const personas = useAll(workshop.tables.personas)
  const phases = useAll(workshop.tables.phases, byOrder)
  const phaseIds = useMemo(() => phases.map(({ id }) => id), [phases])
  const people = arrangePeople(live)
  const screens = countScreens(live.here)
  if (people.groups.length === 0) {
    return (
      <EmptyState
        title={t('lead.empty.noGroups')}
        action={
          <Link href={`/w/${workshopId}/prepare`} asChild>
            <ButtonLink size="large">{t('lead.empty.toPrepare')}</ButtonLink>
          </Link>
        }
      />
    )
  }
  return (
    <ul className={styles.grid} style={columnsFor(people.groups.length)}>
      {people.groups.map(({ group, people: own }) => (
        <li key={group.id} className={styles.place}>
          <LaneCard
            group={group}
            persona={personas.find(({ id }) => id === group.personaId)}
            people={own}
            phaseIds={phaseIds}
            hasScreen={screens.groups.has(group.id)}
          />
        </li>
      ))}
    </ul>
  )
}

/** A custom property is not in React's list of styles. */
function columnsFor(lanes: number): CSSProperties {
  return { '--most-columns': Math.ceil(Math.sqrt(lanes)) } as CSSProperties
}
