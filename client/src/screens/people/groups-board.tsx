import { groupCount, groupCounts, LEAST_TO_SPLIT } from '@brownpaper/shared/groups/group-sizes'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { setMaking } from '@brownpaper/shared/staff/people-actions'
import type { StaffDocument, StaffPerson } from '@brownpaper/shared/staff/staff'
import { Shuffle, TriangleAlert } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { GroupColumn } from './group-column.tsx'
import styles from './groups-board.module.css'
import page from './people-screen.module.css'
import { usePersonDrag } from './person-drag.ts'
import { type Composition, useComposition } from './use-composition.ts'
import { sizeWords, useMakeGroups, wantedCount } from './use-make-groups.ts'
import { useMaking } from './use-people.ts'

/** The groups as columns: made with one press, and put right by hand. */
export function GroupsBoard({ staff }: { readonly staff: StaffDocument }) {
  const { t } = useTranslation()
  const composition = useComposition(staff)
  const { groups, people, seated, move } = composition
  const place = (id: string, groupId: string) => {
    const person = people.find((one) => one.id === id)
    if (person !== undefined)
      move(
        person,
        groups.find((group) => group.id === groupId),
      )
  }
  const dragging = usePersonDrag(place)
  const dragged = people.find(({ id }) => id === dragging.drag?.id)
  const isUnplaced = ({ groupId }: StaffPerson) => !groups.some(({ id }) => id === groupId)
  const waiting = seated.filter(isUnplaced)
  const off = people.filter(({ isOff }) => isOff)
  const hasGroups = seated.length > waiting.length
  const shared = { staff, composition, dragging }
  return (
    <section aria-labelledby="groups-title">
      <header className={page.head}>
        <div>
          <h2 id="groups-title" className={page.title}>
            {t('people.groups.title')}
          </h2>
          <p className={page.intro}>
            {t(seated.length === 0 ? 'people.groups.nobody' : 'people.groups.intro')}
          </p>
        </div>
      </header>
      {seated.length > 0 && <Maker staff={staff} composition={composition} hasGroups={hasGroups} />}
      {composition.wordsOfAll().map((words) => (
        <p key={words} className={styles.problem}>
          <TriangleAlert size={16} aria-hidden />
          {words}
        </p>
      ))}
      {people.length > 0 && (
        <div className={styles.columns}>
          {groups.map((group) => (
            <GroupColumn
              key={group.id}
              {...shared}
              group={group}
              title={group.name}
              people={people.filter((one) => one.groupId === group.id && !one.isOff)}
            />
          ))}
          {/* last, so that nothing shifts under who begins to drag */}
          {(waiting.length > 0 || dragged !== undefined) && (
            <GroupColumn {...shared} people={waiting} title={t('people.groups.waiting')} />
          )}
          {off.length > 0 && (
            <GroupColumn {...shared} people={off} title={t('people.groups.offTitle')} isOff />
          )}
        </div>
      )}
      {dragged !== undefined && dragging.drag !== undefined && (
        <div
          className={styles.ghost}
          style={{ transform: `translate(${dragging.drag.x + 12}px, ${dragging.drag.y + 8}px)` }}
        >
          {dragged.name}
        </div>
      )}
    </section>
  )
}

function Maker({
  staff,
  composition,
  hasGroups,
}: {
  readonly staff: StaffDocument
  readonly composition: Composition
  readonly hasGroups: boolean
}) {
  const { t } = useTranslation()
  const making = useMaking(staff)
  const { make, busy } = useMakeGroups(staff)
  const { seated } = composition
  const personas = useAll(useSession().workshop.tables.personas).length
  const { length: count } = seated
  const best = groupCount(count, { personas, most: LIMITS.groups })
  const wanted = wantedCount(staff, personas)
  const counts = groupCounts(count).filter((one) => one <= LIMITS.groups)
  const options = counts.map((one) => ({ value: String(one), label: optionWords(one) }))

  function optionWords(groups: number): string {
    const { small, large } = sizeWords(count, groups)
    const sizes = small === large ? String(small) : t('people.groups.sizes', { small, large })
    return t('people.groups.countOption', { count: groups, sizes })
  }
  return (
    <div className={styles.maker}>
      <div className={styles.makerRow}>
        {counts.length > 1 && (
          <Select
            label={t('people.groups.count')}
            value={String(making.count)}
            onValue={(value) => setMaking(staff, { count: Number(value) })}
            options={[{ value: '0', label: t('people.groups.countBest', { count: best }) }, ...options]}
          />
        )}
        {hasGroups && (
          <Switch
            label={t('people.groups.meetsOthers')}
            checked={making.meetsOthers}
            onChecked={(meetsOthers) => setMaking(staff, { meetsOthers })}
          />
        )}
        <Button icon={Shuffle} busy={busy} onClick={() => void make(hasGroups)}>
          {t(hasGroups ? 'people.groups.again' : 'people.groups.make')}
        </Button>
        {hasGroups && <span className={styles.way}>{t('people.groups.way', { seed: making.seed })}</span>}
      </div>
      <SizeNote count={count} groups={wanted} personas={personas} />
    </div>
  )
}

/** What is unusual about so many people, said plainly. */
function SizeNote({
  count,
  groups,
  personas,
}: {
  readonly count: number
  readonly groups: number
  readonly personas: number
}) {
  const { t } = useTranslation()
  const words = () => {
    if (count === 1) return t('people.groups.one')
    if (count < LEAST_TO_SPLIT) return t('people.groups.few', { count })
    const { small, large } = sizeWords(count, groups)
    const size = small === large ? String(small) : t('people.groups.sizes', { small, large })
    if (large > 5) return t('people.groups.many', { count, size, most: LIMITS.groups })
    return personas > groups ? t('people.groups.personasLeft', { count: personas - groups }) : undefined
  }
  const text = words()
  return text === undefined ? null : <Banner>{text}</Banner>
}
