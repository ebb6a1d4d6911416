import type { LiveGroup } from '@brownpaper/shared/live/live'
import { choosePresenter, fixPerson, movePerson, setOff } from '@brownpaper/shared/staff/people-actions'
import type { StaffDocument, StaffPerson } from '@brownpaper/shared/staff/staff'
import { Ellipsis, GripVertical, Lock, Mic, TriangleAlert, Undo2, UserX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useRemoveGroup } from '../../parts/use-remove-group.ts'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import styles from './group-column.module.css'
import type { usePersonDrag } from './person-drag.ts'
import type { Composition } from './use-composition.ts'

type Shared = {
  readonly staff: StaffDocument
  readonly composition: Composition
  readonly dragging: ReturnType<typeof usePersonDrag>
}

/** A group with its people, or who has none, or who is not coming. */
export function GroupColumn({
  group,
  title,
  people,
  isOff = false,
  ...shared
}: Shared & {
  readonly group?: LiveGroup
  readonly title: string
  readonly people: readonly StaffPerson[]
  readonly isOff?: boolean
}) {
  const { t } = useTranslation()
  const { composition, dragging } = shared
  const { drag } = dragging
  const place = group?.id ?? ''
  const isOver = !isOff && drag?.over === place
  const members = people.filter(({ role }) => role === 'participant' || group === undefined)
  const cost = isOver && group !== undefined ? dropWords(composition, drag.id, group.id) : undefined
  const problems = group === undefined ? [] : composition.wordsIn(composition.groupIds.indexOf(group.id))
  return (
    <article
      className={classes(styles.column, isOver && styles.over, group === undefined && styles.loose)}
      aria-label={title}
      {...(!isOff && { 'data-place': place })}
    >
      <header className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.size}>{t('people.groups.size', { count: members.length })}</span>
      </header>
      {group !== undefined && <Persona group={group} />}
      {group !== undefined && <Companion {...shared} group={group} />}
      <ul className={styles.people}>
        {members.map((person) => (
          <PersonChip key={person.id} {...shared} person={person} />
        ))}
      </ul>
      {members.length === 0 && group !== undefined && <EmptyGroup {...shared} group={group} />}
      {cost !== undefined && <p className={styles.cost}>{cost}</p>}
      {cost === undefined &&
        problems.map((words) => (
          <p key={words} className={styles.problem}>
            <TriangleAlert size={16} aria-hidden />
            {words}
          </p>
        ))}
    </article>
  )
}

/** What it would cost to put down here who is under the pointer. */
function dropWords({ people, costWords }: Composition, id: string, groupId: string): string | undefined {
  const person = people.find((one) => one.id === id)
  const isNews = person !== undefined && person.role === 'participant' && person.groupId !== groupId
  return isNews ? costWords(id, groupId) : undefined
}

function Persona({ group }: { readonly group: LiveGroup }) {
  const { personas } = useSession().workshop.tables
  const persona = useRecord(personas, group.personaId ?? '')
  return persona === undefined || persona.name === '' ? null : (
    <p className={styles.persona}>{persona.name}</p>
  )
}

function Companion({ staff, composition, group }: Shared & { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const companions = composition.people.filter(({ role, isOff }) => role === 'companion' && !isOff)
  if (companions.length === 0) return null
  const own = companions.filter(({ groupId }) => groupId === group.id)
  const choose = (id: string) =>
    staff.change(() => {
      for (const other of own) movePerson(staff, other.id, '')
      if (id !== '') movePerson(staff, id, group.id)
    })
  return (
    <label className={styles.companion}>
      <span>{t('people.groups.companion')}</span>
      <select
        className={styles.select}
        value={own[0]?.id ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('people.groups.companionNone')}</option>
        {companions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function EmptyGroup({ composition, group }: Shared & { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const { remove, busy } = useRemoveGroup(group, {
    key: 'people',
    removed: t('people.groups.removed', { name: group.name }),
    undo: t('people.list.undo'),
  })
  const [asks, setAsks] = useState(false)
  const isUnused = composition.places.some((ids) => ids.length > 0)
  return (
    <div className={styles.empty}>
      <p>{t(isUnused ? 'people.groups.unused' : 'people.groups.empty')}</p>
      {isUnused && (
        <Button size="small" onClick={() => setAsks(true)}>
          {t('people.groups.removeGroup')}
        </Button>
      )}
      <ConfirmDialog
        open={asks}
        title={t('people.groups.removeTitle', { name: group.name })}
        text={t('people.groups.removeText')}
        confirm={t('people.groups.removeGroup')}
        danger
        busy={busy}
        onConfirm={() => void remove().then(() => setAsks(false))}
        onCancel={() => setAsks(false)}
      />
    </div>
  )
}

function PersonChip({ staff, composition, dragging, person }: Shared & { readonly person: StaffPerson }) {
  const { t } = useTranslation()
  const { name, department, presents, isFixed } = person
  const isDragged = dragging.drag?.id === person.id
  return (
    <li
      className={classes(styles.person, isDragged && styles.dragged)}
      {...(person.isOff ? {} : dragging.row(person.id))}
    >
      {!person.isOff && (
        <span className={styles.grip} title={t('people.groups.grip', { name })} {...dragging.grip(person.id)}>
          <GripVertical size={18} aria-hidden />
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.name}>{name || t('people.list.nobody')}</span>
        {department !== '' && <span className={styles.about}>{department}</span>}
        {presents && (
          <span className={styles.mark}>
            <Mic size={14} aria-hidden />
            {t('people.groups.presenter')}
          </span>
        )}
        {isFixed && (
          <span className={styles.mark}>
            <Lock size={14} aria-hidden />
            {t('people.groups.fixed')}
          </span>
        )}
      </span>
      <Menu
        trigger={<IconButton icon={Ellipsis} name={t('people.groups.menu', { name })} tooltip="none" />}
        entries={usePersonEntries(staff, composition, person)}
      />
    </li>
  )
}

/** The same by keyboard, with what each group would cost. */
function usePersonEntries(
  staff: StaffDocument,
  { groups, costWords, move }: Composition,
  person: StaffPerson,
): readonly MenuEntry[] {
  const { t } = useTranslation()
  if (person.isOff) {
    const back = () => setOff(staff, person.id, false)
    return [{ id: 'back', label: t('people.groups.comesAfterAll'), icon: Undo2, onSelect: back }]
  }
  const isSeated = person.role === 'participant' && person.groupId !== ''
  const places = groups.map((group) => ({
    id: group.id,
    label: group.name,
    checked: group.id === person.groupId,
    ...(person.role === 'participant' &&
      group.id !== person.groupId && { hint: costWords(person.id, group.id) }),
    onSelect: () => move(person, group),
  }))
  return [
    { heading: t('people.groups.moveTo') },
    ...places,
    {
      id: 'none',
      label: t('people.groups.noGroup'),
      checked: person.groupId === '',
      onSelect: () => move(person, undefined),
    },
    'separator',
    ...(isSeated
      ? [
          {
            id: 'presents',
            label: t('people.groups.presents'),
            checked: person.presents,
            onSelect: () => choosePresenter(staff, person.id),
          },
          {
            id: 'fixed',
            label: t('people.groups.fix'),
            checked: person.isFixed,
            onSelect: () => fixPerson(staff, person.id, !person.isFixed),
          },
        ]
      : []),
    {
      id: 'off',
      label: t('people.groups.isOff'),
      icon: UserX,
      onSelect: () => setOff(staff, person.id, true),
    },
  ]
}
