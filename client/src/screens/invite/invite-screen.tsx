import { calendarFile } from '@brownpaper/shared/invitation/calendar'
import {
  fillLetter,
  type LetterPerson,
  type Letter as LetterText,
  letterBlanks,
  mailLink,
} from '@brownpaper/shared/invitation/letter'
import { CalendarPlus, ChevronRight, Copy, Mail, Pencil } from 'lucide-react'
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
import { IconButton } from '../../ui/icon-button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './invite-screen.module.css'
import { LetterEditor } from './letter-editor.tsx'
import { type Invitee, useInvitees } from './use-invitees.ts'
import { useLetter, useLetterWords } from './use-letter.ts'

/** The invitation: a letter in the manager's name, to copy, mail or print, with the way in and the calendar item. */
export function InviteScreen() {
  return (
    <LeadOnly>
      <Invitation />
    </LeadOnly>
  )
}

/** One letter without a name, or all letters with one. */
const EVERYONE = 'everyone'
const EACH = 'each'

function Invitation() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const [chosen, setChosen] = useState(EVERYONE)
  const [isEditing, setEditing] = useState(false)
  const people = useInvitees()
  const { letter, isOwn, made } = useLetter()
  const fill = useFilling()
  usePageTitle(`${t('papers.invite.title')}: ${workshop.title}`)
  const one = people.find(({ id }) => id === chosen)
  const person = fill(one)
  const filled = { subject: letter.subject, body: fillLetter(letter.body, person.blanks) }
  const next = people[people.findIndex(({ id }) => id === chosen) + 1]
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
                ...(people.length > 1
                  ? [{ value: EACH, label: t('papers.invite.each', { count: people.length }) }]
                  : []),
                ...people.map(({ id, label }): { value: string; label: string } => ({ value: id, label })),
              ]}
            />
            {people.length > 0 && (
              <IconButton
                icon={ChevronRight}
                variant="framed"
                name={t('papers.invite.next')}
                disabled={next === undefined}
                onClick={() => next && setChosen(next.id)}
              />
            )}
          </div>
          {chosen !== EACH && <Actions letter={filled} link={person.link} to={one?.email} />}
          <Button icon={Pencil} aria-pressed={isEditing} onClick={() => setEditing(!isEditing)}>
            {t(isEditing ? 'papers.invite.editDone' : 'papers.invite.edit')}
          </Button>
        </>
      }
    >
      {isEditing && (
        <LetterEditor letter={letter} made={made} isOwn={isOwn} blanks={letterBlanks(workshop.language)} />
      )}
      {chosen === EACH ? (
        people.map((each) => <Letter key={each.id} letter={letter} person={fill(each)} />)
      ) : (
        <Letter letter={letter} person={person} />
      )}
      <div className={styles.check}>
        <CheckLink />
      </div>
    </SheetPage>
  )
}

/** The letter as one person gets it, with the way in that is theirs. */
function Letter({ letter, person }: { readonly letter: LetterText; readonly person: Filled }) {
  const { t } = useTranslation()
  return (
    <Sheet label={t('papers.invite.preview')}>
      <p className={styles.subject}>{letter.subject}</p>
      <div className={styles.body}>{fillLetter(letter.body, person.blanks)}</div>
      {person.link !== undefined && (
        <footer className={styles.foot}>
          <QrCode value={person.link} label={t('papers.invite.qr')} size={120} />
          <div>
            <p className={styles.link}>{person.link}</p>
            <p className={styles.hint}>{t(`papers.invite.${person.way}`)}</p>
          </div>
        </footer>
      )}
    </Sheet>
  )
}

type Filled = {
  readonly blanks: LetterPerson
  readonly link: string | undefined
  /** What the link does, by the text that says so. */
  readonly way: 'linkGroup' | 'linkName' | 'linkAll'
}

/** What the letter fills in for somebody, and the link that brings them furthest by itself. */
function useFilling(): (one: Invitee | undefined) => Filled {
  const t = useLetterWords()
  const { groups, workshop } = useLive()
  const { list = [] } = useLinks()
  const { personas } = useSession().workshop.tables
  return (one) => {
    const group = groups.find(({ id }) => id === one?.groupId)
    const kind = one?.role === 'companion' ? 'companion' : 'group'
    // Who is on the list picks a name, and sits where the list says by then; nobody becomes a companion that way.
    const picksName = one?.picksName === true && kind === 'group'
    const own = picksName
      ? undefined
      : list.find((link) => link.kind === kind && link.groupId === group?.id && group !== undefined)
    const code = (own ?? list.find((link) => link.kind === 'all'))?.code
    const link = code === undefined || code === '' ? undefined : joinAddress(code)
    const persona = personas.get(group?.personaId ?? '')?.name.trim()
    return {
      link,
      way: own !== undefined ? 'linkGroup' : picksName ? 'linkName' : 'linkAll',
      blanks: {
        name: one?.name ?? t('papers.invite.colleague'),
        role: one && roleWords(t, one),
        group: group && [group.name, persona, group.place].filter(Boolean).join(', '),
        link,
        call: group?.call ?? workshop.call,
        check: `${publicOrigin()}/check`,
      },
    }
  }
}

function roleWords(t: ReturnType<typeof useLetterWords>, { role, presents, department }: Invitee): string {
  if (role !== 'participant') return t(`papers.invite.roles.${role}`)
  if (presents) return t('papers.invite.roles.presenter')
  return department === ''
    ? t('papers.invite.roles.participantPlain')
    : t('papers.invite.roles.participant', { department })
}

function Actions({
  letter,
  link,
  to,
}: {
  readonly letter: LetterText
  readonly link: string | undefined
  /** The address of who the letter is for, where that is known. */
  readonly to: string | undefined
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
    const found = mailLink(letter, short, to)
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
