import '../../i18n/later/workshop.ts'
import '../../i18n/later/lead.ts'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { FilePlus, FileText, HeartHandshake, Users, Waypoints } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import '../../i18n/later/run.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useDarkChrome } from '../../look/dark-chrome.ts'
import { DeviceDialog } from '../../parts/device-dialog.tsx'
import { LeadOnly } from '../../parts/lead-only.tsx'
import { LinksPanel } from '../../parts/links/links-panel.tsx'
import { ShowLink } from '../../parts/links/show-link.tsx'
import { isTimeForNext } from '../../parts/next-sheet-link.tsx'
import { LeadTogether } from '../../parts/together/lead-together.tsx'
import { useCommand } from '../../parts/use-command.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive } from '../../state/use-live.ts'
import { useProgrammePlace } from '../../state/use-position.ts'
import { useSession } from '../../state/use-session.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { later } from '../../ui/later.tsx'
import { GatherAll } from './group-apart.tsx'
import { HelpCalls } from './help-calls.tsx'
import { Invitation } from './invitation.tsx'
import { LaneGrid } from './lane-grid.tsx'
import { LeadBar } from './lead-bar.tsx'
import styles from './lead-screen.module.css'
import { arrangePeople } from './people.ts'
import { PeoplePanel } from './people-panel.tsx'
import { Programme } from './programme/programme.tsx'
import { useStepEntries } from './programme/use-step-entries.ts'
import { useRegroup } from './regroup/use-regroup.ts'
import { useInHand } from './use-in-hand.ts'

const BalanceDialog = later(async () => (await import('./balance/balance-dialog.tsx')).BalanceDialog)

/** The cockpit: all lanes at once, who is where, and the steps. For who leads. */
export function LeadScreen() {
  return (
    <LeadOnly>
      <Cockpit />
    </LeadOnly>
  )
}

function Cockpit() {
  const { t } = useTranslation()
  const { workshop, members, here } = useLive()
  useDarkChrome()
  const [arePeopleOpen, setPeopleOpen] = useState(false)
  const [areLinksOpen, setLinksOpen] = useState(false)
  const [isRoomLinkOpen, setRoomLinkOpen] = useState(false)
  const [isPhoneOpen, setPhoneOpen] = useState(false)
  const openLinks = () => setLinksOpen(true)
  const isEmpty =
    !members.some(({ role }) => role === 'participant') &&
    !here.some(({ device }) => device === 'group-screen')
  usePageTitle(`${t('lead.badge')}: ${workshop.title}`)
  return (
    <div className={classes(styles.screen, arePeopleOpen && styles.withPeople)}>
      <div className={styles.top}>
        <LeadBar
          arePeopleOpen={arePeopleOpen}
          onPeople={() => setPeopleOpen(!arePeopleOpen)}
          onLinks={openLinks}
          onRoomLink={() => setRoomLinkOpen(true)}
          onPhone={() => setPhoneOpen(true)}
        />
      </div>
      <div className={styles.programme}>
        <Programme />
      </div>
      <main className={styles.main}>
        <Heading />
        <Closed />
        <div className={styles.notes}>
          <GatherAll />
          <WriteAgreements />
          {!arePeopleOpen && <Waiting onOpen={() => setPeopleOpen(true)} />}
        </div>
        {isEmpty && <Invitation />}
        <LaneGrid />
        <HelpCalls />
      </main>
      {arePeopleOpen && (
        <div className={styles.people}>
          <PeoplePanel onClose={() => setPeopleOpen(false)} />
        </div>
      )}
      <Dialog
        open={areLinksOpen}
        onClose={() => setLinksOpen(false)}
        title={t('lead.bar.links')}
        size="large"
      >
        {areLinksOpen && <LinksPanel />}
      </Dialog>
      {isPhoneOpen && <DeviceDialog onClose={() => setPhoneOpen(false)} />}
      {isRoomLinkOpen && <ShowLink kind="room" onClose={() => setRoomLinkOpen(false)} />}
    </div>
  )
}

function Heading() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const words = useHeading()
  const regroup = useRegroup()
  const inHand = useInHand()
  const stepEntries = useStepEntries()
  const { groups } = useLive()
  const [isBalanceOpen, setBalanceOpen] = useState(false)
  const balance = {
    id: 'balance',
    label: t('lead.balance.open'),
    icon: HeartHandshake,
    onSelect: () => setBalanceOpen(true),
  }
  const open = {
    id: 'open',
    label: t('run.regroup.open'),
    icon: FilePlus,
    disabled: groups.length >= LIMITS.groups,
    onSelect: () => void regroup.open(),
  }
  return (
    <header className={styles.heading}>
      <h2 className={styles.title}>{words}</h2>
      <div className={styles.ways}>
        <LeadTogether inMenu={inHand} before={stepEntries} more={[balance, open]} />
        <Link href={`/w/${workshopId}/wall`} asChild>
          <ButtonLink icon={Waypoints}>{t('lead.bar.wall')}</ButtonLink>
        </Link>
      </div>
      {isBalanceOpen && <BalanceDialog onClose={() => setBalanceOpen(false)} />}
    </header>
  )
}

/** Numbers that are written as a word at the head of the page. */
const numberWords = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

function useHeading(): string {
  const { t } = useTranslation()
  const { step, groups } = useLive()
  if (step.kind !== 'groups') return t(`lead.headings.${step.kind}`)
  const word = numberWords.find((number) => number === String(groups.length))
  const number = word === undefined ? String(groups.length) : t(`workshop.numbers.${word}`)
  return t('lead.headings.groups', { count: groups.length, number })
}

/** When all agree on what comes next: the way to where it is written down. */
function WriteAgreements() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const place = useProgrammePlace()
  if (!isTimeForNext(place)) return null
  return (
    <Banner
      size="small"
      icon={FileText}
      action={
        <Link href={`/w/${workshopId}/prepare#next`} asChild>
          <ButtonLink size="small">{t('lead.next.write')}</ButtonLink>
        </Link>
      }
    >
      {t('lead.next.text')}
    </Banner>
  )
}

/** People who came in and have no place yet. */
function Waiting({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const count = arrangePeople(useLive()).waiting.length
  if (count === 0) return null
  return (
    <Banner
      tone="accent"
      size="small"
      icon={Users}
      action={
        <Button size="small" onClick={onOpen}>
          {t('lead.people.placeThem')}
        </Button>
      }
    >
      {t('lead.people.waiting', { count })}
    </Banner>
  )
}

function Closed() {
  const { t } = useTranslation()
  const { isClosed } = useLive().workshop
  const { give, busy } = useCommand()
  if (!isClosed) return null
  const reopen = () => void give({ type: 'workshop.close', closed: false })
  return (
    <Banner
      tone="danger"
      action={
        <Button busy={busy} onClick={reopen}>
          {t('lead.reopen')}
        </Button>
      }
    >
      {t('lead.closed')}
    </Banner>
  )
}
