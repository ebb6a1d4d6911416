import type { LiveGroup } from '@brownpaper/shared/live/live'
import { Eye, Laptop, Projector, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useExpected } from '../../state/use-expected.ts'
import { useLive } from '../../state/use-live.ts'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ExpectedPeople } from './expected-people.tsx'
import { arrangePeople, countScreens, fitsSearch, type LeadPerson } from './people.ts'
import styles from './people-panel.module.css'
import { PersonRow } from './person-row.tsx'
import { placingOf } from './placing.ts'
import { useMemberDrop } from './use-member-drag.ts'

/** Who is where, beside the lanes: to find, to place, to move. */
export function PeoplePanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const live = useLive()
  const [search, setSearch] = useState('')
  const people = arrangePeople(live)
  const { staff, list } = useExpected()
  const placing = placingOf(live, list)
  const fits = (list: readonly LeadPerson[]) => list.filter(({ member }) => fitsSearch(member, search))
  const isFound =
    live.members.some((member) => fitsSearch(member, search)) ||
    placing.expected.some((person) => fitsSearch(person, search))
  const closeByKey = useEffectEvent((event: KeyboardEvent) => {
    // a menu or dialog that is open takes the key first
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => closeByKey(event)
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <aside className={styles.panel} aria-labelledby="people-title">
      <header className={styles.head}>
        <h2 id="people-title" className={styles.title}>
          {t('lead.people.title')}
        </h2>
        <IconButton icon={X} name={t('common.close')} tooltip="none" onClick={onClose} />
      </header>
      <div className={styles.search}>
        <Search size={18} aria-hidden className={styles.searchIcon} />
        <TextField
          label={t('lead.people.search')}
          labelHidden
          type="search"
          placeholder={t('lead.people.search')}
          value={search}
          onValue={setSearch}
          className={styles.searchField}
        />
      </div>
      <div className={styles.list}>
        {!isFound && (
          <p className={styles.none}>{t(search === '' ? 'lead.people.none' : 'lead.people.notFound')}</p>
        )}
        <PlacedPeople title={t('lead.people.withoutGroup')} people={fits(people.waiting)} isUrgent>
          {(person) => (
            <PersonRow key={person.member.id} person={person} placeIn={placing.bestGroup(person.member.id)} />
          )}
        </PlacedPeople>
        {people.groups.map(({ group, people: own }) => (
          <PlacedPeople
            key={group.id}
            title={group.name}
            group={group}
            people={fits(own)}
            isShown={search === ''}
          >
            {(person) => <PersonRow key={person.member.id} person={person} />}
          </PlacedPeople>
        ))}
        {staff !== undefined && (
          <ExpectedPeople staff={staff} placing={placing} fits={(person) => fitsSearch(person, search)} />
        )}
        <PlacedPeople title={t('lead.people.leaders')} people={fits(people.leaders)}>
          {(person) => <PersonRow key={person.member.id} person={person} />}
        </PlacedPeople>
        {search === '' && <Screens />}
      </div>
    </aside>
  )
}

/** One heading with its people. A group is a place to drop a person on, also while it is empty. */
function PlacedPeople({
  title,
  group,
  people,
  isUrgent = false,
  isShown = false,
  children,
}: {
  readonly title: string
  readonly group?: LiveGroup
  readonly people: readonly LeadPerson[]
  readonly isUrgent?: boolean
  /** Also without people. */
  readonly isShown?: boolean
  readonly children: (person: LeadPerson) => ReactNode
}) {
  const { t } = useTranslation()
  const drop = useMemberDrop(group)
  const takesDrops = group !== undefined || isUrgent
  if (people.length === 0 && !isShown) return null
  return (
    <section
      className={classes(styles.place, isUrgent && styles.urgent, takesDrops && drop.isOver && styles.over)}
      aria-label={title}
      {...(takesDrops ? drop.handlers : {})}
    >
      <h3 className={styles.placeTitle}>
        <span>{title}</span>
        <span className={styles.count}>{people.length}</span>
      </h3>
      {people.length === 0 && <p className={styles.none}>{t('lead.lane.noMembers')}</p>}
      <ul>{people.map(children)}</ul>
    </section>
  )
}

/** Devices that are nobody's. */
function Screens() {
  const { t } = useTranslation()
  const { here, groups } = useLive()
  const screens = countScreens(here)
  const tables = groups.filter(({ id }) => screens.groups.has(id))
  if (tables.length + screens.rooms + screens.viewers === 0) return null
  return (
    <section className={styles.place} aria-label={t('lead.people.screens')}>
      <h3 className={styles.placeTitle}>{t('lead.people.screens')}</h3>
      <ul className={styles.screens}>
        {tables.map(({ id, name }) => (
          <li key={id}>
            <Laptop size={18} aria-hidden />
            {t('lead.people.groupScreen')} · {name}
          </li>
        ))}
        {screens.rooms > 0 && (
          <li>
            <Projector size={18} aria-hidden />
            {t('lead.people.roomScreen')}
          </li>
        )}
        {screens.viewers > 0 && (
          <li>
            <Eye size={18} aria-hidden />
            {t('lead.people.viewers', { count: screens.viewers })}
          </li>
        )}
      </ul>
    </section>
  )
}
