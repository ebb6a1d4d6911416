import { calendarFile } from '@brownpaper/shared/invitation/calendar'
import { fillLetter, type LetterPerson, letterBlanks, mailLink } from '@brownpaper/shared/invitation/letter'
import type { LiveMember } from '@brownpaper/shared/live/live'
import { CalendarPlus, Copy, Mail, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/papers.ts'
import '../../i18n/later/workshop.ts'
import { CheckLink } from '../../parts/check-link.tsx'
import { joinAddress } from '../../parts/join-address.ts'
import { LeadOnly } from '../../parts/lead-only.tsx'
import { useLinks } from '../../parts/links/use-links.ts'
import { Sheet, SheetPage } from '../../parts/sheet/sheet-page.tsx'
import { copyText } from '../../platform/clipboard.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { publicOrigin } from '../../platform/public-origin.ts'
import { saveText } from '../../platform/save-text.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './invite-screen.module.css'
import { LetterEditor } from './letter-editor.tsx'
import { useLetter, useLetterWords } from './use-letter.ts'

/** The invitation: a letter in the manager's name, to copy, mail or print, with the way in and the calendar item. */
export function InviteScreen() {
  return (
    <LeadOnly>
      <Invitation />
    </LeadOnly>
  )
}

const EVERYONE = 'everyone'

function Invitation() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const [chosen, setChosen] = useState(EVERYONE)
  const [isEditing, setEditing] = useState(false)
  const people = usePeople()
  const { letter, isOwn, made } = useLetter()
  const person = usePerson(people.find(({ id }) => id === chosen))
  usePageTitle(`${t('papers.invite.title')}: ${workshop.title}`)
  const filled = { subject: letter.subject, body: fillLetter(letter.body, person.blanks) }
  return (
    <SheetPage
      back="prepare#invite"
      tools={
        <>
          <div className={styles.who}>
            <Select
              label={t('papers.invite.for')}
              labelHidden
              value={chosen}
              onValue={setChosen}
              options={[
                { value: EVERYONE, label: t('papers.invite.everyone') },
                ...people.map((one): { value: string; label: string } => ({
                  value: one.id,
                  label: one.label,
                })),
              ]}
            />
          </div>
          <Actions letter={filled} link={person.link} />
          <Button icon={Pencil} aria-pressed={isEditing} onClick={() => setEditing(!isEditing)}>
            {t(isEditing ? 'papers.invite.editDone' : 'papers.invite.edit')}
          </Button>
        </>
      }
    >
      {isEditing && (
        <LetterEditor letter={letter} made={made} isOwn={isOwn} blanks={letterBlanks(workshop.language)} />
      )}
      <Sheet label={t('papers.invite.preview')}>
        <p className={styles.subject}>{filled.subject}</p>
        <div className={styles.body}>{filled.body}</div>
        {person.link !== undefined && (
          <footer className={styles.foot}>
            <QrCode value={person.link} label={t('papers.invite.qr')} size={120} />
            <div>
              <p className={styles.link}>{person.link}</p>
              <p className={styles.hint}>
                {t(person.isGroup ? 'papers.invite.linkGroup' : 'papers.invite.linkAll')}
              </p>
            </div>
          </footer>
        )}
      </Sheet>
      <div className={styles.check}>
        <CheckLink />
      </div>
    </SheetPage>
  )
}

type Invited = LiveMember & { readonly label: string }

/** Who is in, with what tells them apart. */
function usePeople(): readonly Invited[] {
  const { t } = useTranslation()
  const { members, groups } = useLive()
  return members.map((member) => {
    const group = groups.find(({ id }) => id === member.groupId)?.name
    const what = [member.department, group].filter(Boolean).join(', ')
    return {
      ...member,
      label: what === '' ? member.name : t('papers.invite.person', { name: member.name, what }),
    }
  })
}

/** What the letter fills in for somebody, and their link: straight into the group where that is known. */
function usePerson(member: LiveMember | undefined): {
  readonly blanks: LetterPerson
  readonly link: string | undefined
  readonly isGroup: boolean
} {
  const t = useLetterWords()
  const { groups, workshop } = useLive()
  const { list = [] } = useLinks()
  const { personas } = useSession().workshop.tables
  const group = groups.find(({ id }) => id === member?.groupId)
  const kind = member?.role === 'companion' ? 'companion' : 'group'
  const own = list.find((link) => link.kind === kind && link.groupId === group?.id && group !== undefined)
  const code = (own ?? list.find((link) => link.kind === 'all'))?.code
  const link = code === undefined || code === '' ? undefined : joinAddress(code)
  const persona = personas.get(group?.personaId ?? '')?.name.trim()
  return {
    link,
    isGroup: own !== undefined,
    blanks: {
      name: member?.name,
      role: member && roleWords(t, member),
      group: group && [group.name, persona, group.place].filter(Boolean).join(', '),
      link,
      call: group?.call ?? workshop.call,
      check: `${publicOrigin()}/check`,
    },
  }
}

function roleWords(
  t: ReturnType<typeof useLetterWords>,
  { role, grants = [], department }: LiveMember,
): string {
  if (role !== 'participant') return t(`papers.invite.roles.${role}`)
  if (grants.includes('presenting')) return t('papers.invite.roles.presenter')
  return department === undefined
    ? t('papers.invite.roles.participantPlain')
    : t('papers.invite.roles.participant', { department })
}

function Actions({
  letter,
  link,
}: {
  readonly letter: { readonly subject: string; readonly body: string }
  readonly link: string | undefined
}) {
  const { t } = useTranslation()
  const words = useLetterWords()
  const { workshop } = useLive()
  const copy = async (done: string) => {
    const copied = await copyText(`${letter.subject}\n\n${letter.body}`)
    showToast({
      text: copied ? done : t('papers.invite.copyFailed'),
      tone: copied ? 'ok' : 'danger',
      key: 'letter',
    })
  }
  const mail = () => {
    const short = words('papers.invite.short', { title: workshop.title, link: link ?? publicOrigin() })
    const found = mailLink(letter, short)
    if (found === undefined) {
      showToast({ text: t('papers.invite.mailNot'), tone: 'danger', key: 'letter' })
      return
    }
    if (!found.isWhole) void copy(t('papers.invite.mailShort'))
    window.location.href = found.href
  }
  return (
    <>
      <Button icon={Copy} onClick={() => void copy(t('papers.invite.copied'))}>
        {t('papers.invite.copy')}
      </Button>
      <Button icon={Mail} onClick={mail}>
        {t('papers.invite.mail')}
      </Button>
      <CalendarButton letter={letter} link={link} />
    </>
  )
}

function CalendarButton({
  letter,
  link,
}: {
  readonly letter: { readonly body: string }
  readonly link: string | undefined
}) {
  const { t } = useTranslation()
  const session = useSession()
  const { workshop, programme } = useLive()
  const { settings } = useLetter()
  const { startsAt, endsAt } = programme
  const save = () => {
    if (startsAt === undefined || endsAt === undefined) {
      showToast({ text: t('papers.invite.calendarNot'), key: 'calendar' })
      return
    }
    saveText({
      name: `${workshop.title}.ics`,
      type: 'text/calendar;charset=utf-8',
      text: calendarFile({
        uid: `${session.workshopId}@${new URL(publicOrigin()).hostname}`,
        title: workshop.title,
        startsAt,
        endsAt,
        location: settings?.location.trim() || workshop.call || '',
        description: letter.body,
        url: link ?? '',
        now: session.serverNow(),
      }),
    })
  }
  return (
    <Button icon={CalendarPlus} onClick={save}>
      {t('papers.invite.calendar')}
    </Button>
  )
}
