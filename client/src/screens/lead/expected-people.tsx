import type { LiveGroup } from '@brownpaper/shared/live/live'
import { invitedFrom, makingOf, markOf } from '@brownpaper/shared/staff/composing'
import { movePerson, setMaking, setOff } from '@brownpaper/shared/staff/people-actions'
import type { StaffDocument, StaffPerson } from '@brownpaper/shared/staff/staff'
import { Undo2, UserX } from 'lucide-react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/people.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { showToast } from '../../ui/toast.tsx'
import panel from './people-panel.module.css'
import row from './person-row.module.css'
import type { Placing } from './placing.ts'

/** Who is on the list and not here: to wait for, to place, or to take off for today. */
export function ExpectedPeople({
  staff,
  placing,
  fits,
}: {
  readonly staff: StaffDocument
  readonly placing: Placing
  readonly fits: (person: StaffPerson) => boolean
}) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const expected = placing.expected.filter(fits)
  const off = placing.off.filter(fits)
  if (expected.length + off.length === 0) return null
  return (
    <section className={panel.place} aria-label={t('people.expected.title')}>
      <h3 className={panel.placeTitle}>
        <span>{t('people.expected.title')}</span>
        <span className={panel.count}>{expected.length}</span>
      </h3>
      <ul>
        {expected.map((person) => (
          <ExpectedRow key={person.id} staff={staff} person={person} best={placing.bestGroup(person.id)} />
        ))}
        {off.map((person) => (
          <OffRow key={person.id} staff={staff} person={person} />
        ))}
      </ul>
      <Link href={`/w/${workshopId}/people`} className={panel.toList}>
        {t('people.expected.changeList')}
      </Link>
    </section>
  )
}

type RowProps = { readonly staff: StaffDocument; readonly person: StaffPerson }

function ExpectedRow({ staff, person, best }: RowProps & { readonly best: LiveGroup | undefined }) {
  const { t } = useTranslation()
  const { groups } = useLive()
  const place = usePlace(staff)
  const { id, name, department, role } = person
  const group = groups.find((one) => one.id === person.groupId)
  const about = [role === 'companion' && t('people.list.roles.companion'), group?.name, department]
  const isLoose = group === undefined && role === 'participant'
  const takeOff = () => {
    setOff(staff, id, true)
    showToast({
      text: t('people.expected.marked', { name }),
      action: { label: t('people.list.undo'), onPress: () => setOff(staff, id, false) },
    })
  }
  return (
    <li className={row.row}>
      <div className={row.words}>
        <p className={row.name}>{name}</p>
        <p className={row.about}>{about.filter(Boolean).join(' · ')}</p>
      </div>
      {isLoose && best !== undefined && (
        <Button
          size="small"
          className={row.place}
          aria-label={t('people.expected.placeFor', { name, group: best.name })}
          onClick={() => void place(person, best)}
        >
          {t('people.expected.place', { group: best.name })}
        </Button>
      )}
      <IconButton icon={UserX} name={t('people.expected.isOff', { name })} tooltip="left" onClick={takeOff} />
    </li>
  )
}

function OffRow({ staff, person: { id, name } }: RowProps) {
  const { t } = useTranslation()
  return (
    <li className={row.row}>
      <div className={row.words}>
        <p className={row.name}>{name}</p>
        <p className={row.about}>{t('people.expected.off')}</p>
      </div>
      <Button
        size="small"
        icon={Undo2}
        aria-label={t('people.expected.back', { name })}
        onClick={() => setOff(staff, id, false)}
      >
        {t('people.expected.backShort')}
      </Button>
    </li>
  )
}

/** Gives somebody a group before they are here: on the list, and for when they join. */
function usePlace(staff: StaffDocument) {
  const { t } = useTranslation()
  const { give } = useCommand()
  return async ({ id, name }: StaffPerson, group: LiveGroup) => {
    const wasSet = markOf(invitedFrom(staff)) === makingOf(staff).published
    movePerson(staff, id, group.id)
    // where names were never set for joining there is nothing to tell it
    const isDone = await give(
      { type: 'invited.place', invitedId: id, groupId: group.id },
      {
        done: t('people.expected.placed', { name, group: group.name }),
        onRefused: (code) => code === 'not-found',
      },
    )
    if (isDone && wasSet) setMaking(staff, { published: markOf(invitedFrom(staff)) })
  }
}
