import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { CircleCheck, CircleDashed, Hand, History as HistoryIcon, Inbox, Laptop, Lock } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { kindIcons } from '../../look/icons.ts'
import { PersonaFace } from '../../look/persona-face.tsx'
import { noteColour, personaLook } from '../../look/tokens.ts'
import { memberName } from '../../parts/member-name.ts'
import { TrayDialog } from '../../parts/tray/tray-dialog.tsx'
import type { LaneHandle } from '../../state/session.ts'
import { useLane } from '../../state/use-lane.ts'
import { useTrayCounts } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { BalanceLine } from './balance/balance-line.tsx'
import { GroupApart } from './group-apart.tsx'
import { GroupClock } from './group-clock.tsx'
import { GroupMenu } from './group-menu.tsx'
import { KeptTo } from './kept-to.tsx'
import styles from './lane-card.module.css'
import { COUNTED, type LaneGlance } from './lane-glance.ts'
import { LaneMembers } from './lane-members.tsx'
import { LaneMiniature } from './lane-miniature.tsx'
import type { LeadPerson } from './people.ts'
import { JoinedNote } from './regroup/joined-note.tsx'
import { stillAsks } from './still-asks.ts'
import { UnsavedWork } from './unsaved-work.tsx'
import { useActivity } from './use-activity.ts'
import { useLaneGlance } from './use-lane-glance.ts'
import { useMemberDrop } from './use-member-drag.ts'

export type LaneCardProps = {
  readonly group: LiveGroup
  readonly persona: Persona | undefined
  readonly people: readonly LeadPerson[]
  readonly phaseIds: readonly string[]
  /** Whether the table's shared laptop is on. */
  readonly hasScreen: boolean
}

/** One group as it works: who, on what, how far. A press opens its brown paper; a person can be dropped on it. */
export function LaneCard(props: LaneCardProps) {
  const { t } = useTranslation()
  const { group, persona, people, phaseIds, hasScreen } = props
  const lane = useLane(group.laneId)
  const drop = useMemberDrop(group)
  return (
    <article
      className={classes(styles.card, group.help !== undefined && styles.calls, drop.isOver && styles.over)}
      aria-label={group.name}
      {...drop.handlers}
    >
      <header className={styles.head}>
        <Portrait persona={persona} />
        <div className={styles.words}>
          <Title group={group} persona={persona} />
          <Whereabouts group={group} people={people} hasScreen={hasScreen} />
        </div>
        <div className={styles.now}>
          {group.help !== undefined && (
            <Chip tone="gold" icon={Hand}>
              {t('run.help.asks')}
            </Chip>
          )}
          {group.isLocked && <Chip icon={Lock}>{t('together.allow.locked')}</Chip>}
          <GroupClock group={group} />
        </div>
        <GroupMenu group={group} />
      </header>
      <GroupApart group={group} />
      <KeptTo group={group} />
      <JoinedNote group={group} />
      {lane?.ready ? (
        <Lane lane={lane} group={group} persona={persona} phaseIds={phaseIds} people={people} />
      ) : (
        <LaneComing />
      )}
      <Tray group={group} />
    </article>
  )
}

function Portrait({ persona }: { readonly persona: Persona | undefined }) {
  if (persona === undefined) return <span className={styles.noFace} />
  return (
    <span className={styles.face} style={{ background: personaLook(persona.colour).soft }}>
      <PersonaFace face={persona.face} size={44} />
    </span>
  )
}

function Title({ group, persona }: { readonly group: LiveGroup; readonly persona: Persona | undefined }) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const firstName = persona?.name.split(' ')[0] ?? ''
  return (
    <h3 className={styles.title}>
      <Link href={`/w/${workshopId}/lane/${group.laneId}`} className={styles.open ?? ''}>
        {group.name}
        {firstName !== '' && ` · ${firstName}`}
        <VisuallyHidden>, {t('lead.lane.open')}</VisuallyHidden>
      </Link>
    </h3>
  )
}

/** The way to what the lane was. */
function Versions({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const name = `${t('lane.versions')}, ${group.name}`
  return (
    <Link
      href={`/w/${workshopId}/lane/${group.laneId}/versions`}
      className={styles.versions ?? ''}
      aria-label={name}
      title={t('lane.versions')}
    >
      <HistoryIcon size={18} aria-hidden />
    </Link>
  )
}

/** Where the group sits and who guides it. */
function Whereabouts({ group, people, hasScreen }: Pick<LaneCardProps, 'group' | 'people' | 'hasScreen'>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const companions = people.filter(({ member }) => member.role === 'companion')
  const names = formats.list(companions.map(({ member }) => memberName(member)))
  const guided =
    names === '' ? t('lead.lane.noCompanion') : t('lead.lane.companion', { count: companions.length, names })
  const words = [group.place ?? '', guided]
  return (
    <p className={styles.where}>
      {words.filter((word) => word !== '').join(' · ')}
      {hasScreen && (
        <span className={styles.screen} title={t('lead.lane.screen')}>
          <Laptop size={14} role="img" aria-label={t('lead.lane.screen')} />
        </span>
      )}
    </p>
  )
}

function Lane({
  lane,
  group,
  persona,
  phaseIds,
  people,
}: { readonly lane: LaneHandle } & Pick<LaneCardProps, 'group' | 'persona' | 'phaseIds' | 'people'>) {
  const { t } = useTranslation()
  const glance = useLaneGlance(lane.document, phaseIds)
  const isEmpty = glance.moments === 0 && glance.free.length === 0
  return (
    <>
      <div className={styles.picture}>
        <LaneMiniature
          glance={glance}
          colour={persona?.colour ?? 0}
          label={t('lead.lane.picture', { group: group.name })}
        />
        {isEmpty && <p className={styles.empty}>{t('lead.lane.empty')}</p>}
      </div>
      <footer className={styles.foot}>
        <Counts glance={glance} />
        <div className={styles.end}>
          <p className={styles.state}>
            {glance.moments === 0
              ? t('lead.lane.noMoments')
              : t('lead.lane.moments', { count: glance.moments })}
            <ActivityWords lane={lane} />
          </p>
          <Versions group={group} />
        </div>
      </footer>
      <div className={styles.foot}>
        <LaneMembers group={group} people={people} />
        <UnsavedWork lane={lane} />
        <StillAsked group={group} glance={glance} />
        <BalanceLine lane={lane} group={group} />
      </div>
    </>
  )
}

function Counts({ glance }: { readonly glance: LaneGlance }) {
  const { t } = useTranslation()
  const shown = COUNTED.filter((kind) => glance.counts[kind] > 0)
  return (
    <ul className={styles.counts}>
      {shown.map((kind) => {
        const Picture = kindIcons[kind]
        const count = glance.counts[kind]
        const words = t('lead.lane.count', { kind: t(`look.kinds.${kind}`), count })
        return (
          <li key={kind} className={styles.count} style={{ background: noteColour[kind] }} title={words}>
            <Picture size={16} role="img" aria-label={t(`look.kinds.${kind}`)} />
            {count}
          </li>
        )
      })}
    </ul>
  )
}

function ActivityWords({ lane }: { readonly lane: LaneHandle }) {
  const { t } = useTranslation()
  const activity = useActivity(lane)
  if (activity === undefined) return null
  return ` · ${activity.kind === 'busy' ? t('lead.lane.busy') : t('lead.lane.quiet', { count: activity.minutes })}`
}

/** What the step the group is at still asks; the most telling one of it. */
function StillAsked({ group, glance }: { readonly group: LiveGroup; readonly glance: LaneGlance }) {
  const { t } = useTranslation()
  const { step } = usePosition(group.id)
  const asks = stillAsks(step, glance)
  if (group.ready !== undefined) {
    const { count, of } = group.ready
    // Nobody sits there.
    if (of === 0) return null
    return (
      <p className={classes(styles.asked, count >= of && styles.complete)}>
        <CircleCheck size={16} aria-hidden /> {t('run.group.ready', { count, of })}
      </p>
    )
  }
  if (asks === undefined) return null
  const [first] = asks
  return (
    <p className={classes(styles.asked, first === undefined && styles.complete)}>
      {first === undefined ? <CircleCheck size={16} aria-hidden /> : <CircleDashed size={16} aria-hidden />}
      {first === undefined ? t('run.asks.nothing') : t(`run.asks.${first.what}`, { count: first.count })}
    </p>
  )
}

/** Work that came in after writing was over: how much, and the way to it. */
function Tray({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const count = useTrayCounts()[group.laneId] ?? 0
  return (
    <>
      {count > 0 && (
        <Button icon={Inbox} size="small" className={styles.tray} onClick={() => setOpen(true)}>
          {t('lead.lane.tray', { count })}
        </Button>
      )}
      {isOpen && <TrayDialog group={group} waiting={count} onClose={() => setOpen(false)} />}
    </>
  )
}

function LaneComing() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('lead.lane.loading')}>
      <Skeleton height={168} />
    </div>
  )
}
