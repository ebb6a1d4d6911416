import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { addPeople, changePerson, removePeople, setOff } from '@brownpaper/shared/staff/people-actions'
import { STAFF_ROLES } from '@brownpaper/shared/staff/roles'
import type { StaffDocument, StaffPerson } from '@brownpaper/shared/staff/staff'
import { ClipboardPaste, Plus, Trash2 } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { randomId } from '../../platform/ids.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, ChipButton } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { CellField } from './cell-field.tsx'
import { ImportDialog } from './import/import-dialog.tsx'
import styles from './people-list.module.css'
import page from './people-screen.module.css'
import { usePeople } from './use-people.ts'

const FIELDS = ['name', 'department', 'location', 'email'] as const

/** The list of who is expected: one by one, or many at once from a spreadsheet. */
export function PeopleList({ staff }: { readonly staff: StaffDocument }) {
  const { t } = useTranslation()
  const people = usePeople(staff)
  const { members } = useLive()
  const [imports, setImports] = useState(false)
  const here = new Set(members.map(({ invitedId }) => invitedId))
  const isFull = people.length >= LIMITS.invited
  return (
    <section aria-labelledby="people-list-title">
      <header className={page.head}>
        <div>
          <h2 id="people-list-title" className={page.title}>
            {t('people.list.title')}
            {people.length > 0 && (
              <span className={page.count}>{t('people.count', { count: people.length })}</span>
            )}
          </h2>
          <p className={page.intro}>{t('people.list.intro')}</p>
        </div>
        <Button icon={ClipboardPaste} disabled={isFull} onClick={() => setImports(true)}>
          {t('people.list.import')}
        </Button>
      </header>
      <div className={styles.table}>
        {people.length === 0 ? (
          <p className={styles.empty}>{t('people.list.empty')}</p>
        ) : (
          <div className={styles.heads} aria-hidden>
            {[...FIELDS, 'role' as const].map((field) => (
              <span key={field}>{t(`people.list.${field}`)}</span>
            ))}
          </div>
        )}
        <ul>
          {people.map((person) => (
            <PersonLine key={person.id} staff={staff} person={person} isHere={here.has(person.id)} />
          ))}
        </ul>
        {isFull ? (
          <p className={styles.empty}>{t('people.list.full', { count: LIMITS.invited })}</p>
        ) : (
          <AddLine staff={staff} />
        )}
      </div>
      {imports && <ImportDialog staff={staff} onClose={() => setImports(false)} />}
    </section>
  )
}

function PersonLine({
  staff,
  person,
  isHere,
}: {
  readonly staff: StaffDocument
  readonly person: StaffPerson
  readonly isHere: boolean
}) {
  const { t } = useTranslation()
  const session = useSession()
  const name = person.name || t('people.list.nobody')
  const remove = () => {
    removePeople(staff, [person.id], { by: session.me.memberId ?? '', at: session.serverNow() })
    showToast({
      key: 'people',
      text: t('people.list.removed', { name }),
      action: { label: t('people.list.undo'), onPress: () => staff.tables.people.restore([person.id]) },
    })
  }
  return (
    <li className={styles.line} aria-label={name}>
      {FIELDS.map((field) => (
        <CellField
          key={field}
          label={t('people.list.field', { field: t(`people.list.${field}`), name })}
          placeholder={t(`people.list.${field}`)}
          type={field === 'email' ? 'email' : 'text'}
          stored={person[field]}
          limit={LIMITS[field]}
          onStore={(text) => {
            // a person without a name cannot be picked: the name they had stays
            if (field !== 'name' || text !== '') changePerson(staff, person.id, { [field]: text })
          }}
        />
      ))}
      <select
        className={styles.role}
        aria-label={t('people.list.field', { field: t('people.list.role'), name })}
        value={person.role}
        onChange={(event) => {
          const role = STAFF_ROLES.find((one) => one === event.target.value)
          if (role !== undefined) changePerson(staff, person.id, { role })
        }}
      >
        {STAFF_ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`people.list.roles.${role}`)}
          </option>
        ))}
      </select>
      <span className={styles.state}>
        {isHere && <Chip tone="ok">{t('people.list.isHere')}</Chip>}
        {person.isOff && !isHere && (
          <ChipButton
            title={t('people.groups.comesAfterAll')}
            onClick={() => setOff(staff, person.id, false)}
          >
            {t('people.list.off')}
          </ChipButton>
        )}
      </span>
      <IconButton icon={Trash2} name={t('people.list.remove', { name })} tooltip="left" onClick={remove} />
    </li>
  )
}

/** Enter puts one on the list and is ready for the next. */
function AddLine({ staff }: { readonly staff: StaffDocument }) {
  const { t } = useTranslation()
  const session = useSession()
  const nameField = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [department, setDepartment] = useState('')
  const isTooLong = name.trim().length > LIMITS.name || department.trim().length > LIMITS.department

  const add = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || isTooLong) {
      nameField.current?.focus()
      return
    }
    const person = { name: name.trim(), department: department.trim() }
    addPeople(staff, [person], { newId: randomId, now: session.serverNow() })
    // the next is often of the same department
    setName('')
    nameField.current?.focus()
  }
  return (
    <form className={styles.add} onSubmit={add} noValidate>
      <input
        ref={nameField}
        className={styles.addField}
        aria-label={t('people.list.addName')}
        placeholder={t('people.list.addName')}
        autoComplete="off"
        aria-invalid={name.trim().length > LIMITS.name || undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <input
        className={styles.addField}
        aria-label={t('people.list.department')}
        placeholder={t('people.list.department')}
        autoComplete="off"
        aria-invalid={department.trim().length > LIMITS.department || undefined}
        value={department}
        onChange={(event) => setDepartment(event.target.value)}
      />
      <Button type="submit" icon={Plus}>
        {t('people.list.add')}
      </Button>
    </form>
  )
}
