import {
  BookOpenText,
  Compass,
  FileDown,
  Hand,
  History as HistoryIcon,
  House,
  Keyboard,
  LayoutDashboard,
  LifeBuoy,
  Lightbulb,
  Menu as MenuIcon,
  PanelLeft,
  Paperclip,
  Printer,
  QrCode,
  Scroll,
  TextCursorInput,
  Trash2,
  Users,
  Video,
  Waypoints,
} from 'lucide-react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { CHROMES, useChrome } from '../../look/dark-chrome.ts'
import { PersonaFace } from '../../look/persona-face.tsx'
import { quoted } from '../../look/quoted.ts'
import { personaLook } from '../../look/tokens.ts'
import { downloadPerson } from '../../parts/download-person.ts'
import { HomeLink } from '../../parts/home-link.tsx'
import { PaceMark } from '../../parts/pace-mark.tsx'
import { SavedMark } from '../../parts/saved-mark.tsx'
import { soundSetting } from '../../parts/sound-setting.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { TalkButton } from '../../parts/talk-button.tsx'
import { useMenuLanguages } from '../../parts/use-menu-languages.ts'
import { useTalk } from '../../parts/use-talk.ts'
import { useWallAccess } from '../../parts/wall/use-wall-access.ts'
import { calmSetting, cursorSetting } from '../../platform/quiet.ts'
import { useSwitch } from '../../platform/switch-setting.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { useSession } from '../../state/use-session.ts'
import { AvatarStack } from '../../ui/avatar.tsx'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { HintChip } from './hint-chip.tsx'
import { hints, useHasHintsDone, useLearning, useNextHint } from './hints.ts'
import styles from './lane-bar.module.css'
import { LaneTimer } from './lane-timer.tsx'
import { useLaneTools, useSnapshot } from './lane-tools.ts'
import { newsSetting } from './news/news-setting.ts'
import type { Beside } from './outline/use-beside.ts'
import { PersonaCard } from './persona-card.tsx'
import { useAlone, useOwnWay } from './private/use-alone.ts'
import { usePersonaName } from './use-lane-words.ts'
import { usePeopleHere } from './use-people-here.ts'
import { useShown } from './use-shown.ts'
import { useTogetherEntries } from './use-together-entries.ts'

export type LaneBarProps = {
  readonly beside: Beside
  readonly onBin: () => void
  readonly onVersions: () => void
  readonly onTypeIn: () => void
  readonly onPrint: () => void
  readonly onDevice: () => void
  readonly onShortcuts: () => void
  /** Where everybody is, to read. */
  readonly onCatchUp: () => void
  /** Call whoever leads to this group. */
  readonly onCall: () => void
}

/** Where am I, what now, is it safe, who is here. On a phone the persona takes the title's place. */
export function LaneBar(props: LaneBarProps) {
  return (
    <>
      <div className={styles.wide}>
        <WideBar {...props} />
      </div>
      <PhoneBar {...props} />
    </>
  )
}

function WideBar(props: LaneBarProps) {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { group, handle } = useLaneTools()
  const { laneId } = useMe()
  const people = usePeopleHere()
  const shown = useShown()
  const isMine = laneId === handle.laneId
  const isLookingOn = useOwnWay() === 'looks-on'
  const isAlone = useAlone() !== undefined && !isLookingOn
  return (
    <TopBar
      home={<HomeLink />}
      title={workshop.title}
      badge={!isMine && group !== undefined && <Chip>{group.name}</Chip>}
      middle={
        <>
          <NextThing />
          <LaneTimer />
        </>
      }
      right={
        <>
          <TalkButton link={group?.call ?? workshop.call} size="small" />
          <SavedMark />
          <PaceMark />
          <AvatarStack people={people} label={t('lane.people')} max={5} />
          {shown === 'paper' && props.beside.hasRoom && !isAlone && (
            <IconButton
              icon={PanelLeft}
              variant="framed"
              name={t('lane.beside')}
              shortcut={<Kbd>F6</Kbd>}
              tooltip="bottom"
              pressed={props.beside.isOpen}
              onClick={() => props.beside.set(!props.beside.isOpen)}
            />
          )}
          <CallButton onCall={props.onCall} />
          <LaneMenu {...props} />
        </>
      }
    />
  )
}

/** What the step asks, or for who is new how one does it: in the bar, so never over work and nothing moves for it. */
function NextThing() {
  const { canWrite } = useLaneTools()
  const { layout } = useSnapshot()
  const hint = useNextHint()
  const isNewStep = useIsNewStep()
  useLearning()
  // An empty lane says itself where to begin.
  const isShown = hint !== undefined && canWrite && layout.columns.length > 0 && !isNewStep
  return isShown ? <HintChip hint={hint} /> : <Instruction />
}

/** So long a step that has begun is said, before hints take its place again. */
const SAID_MS = 30_000

function useIsNewStep(): boolean {
  const { since } = usePosition(useLaneTools().group?.id)
  return useServerNow(5000) - since < SAID_MS
}

function Instruction() {
  const { step, aside } = usePosition(useLaneTools().group?.id)
  const words = useStepWords()
  const name = usePersonaName()
  return (
    <Chip tone="accent" icon={Users}>
      <strong className={styles.step}>{words.name(step, aside)}</strong>{' '}
      {words.instruction(step, name, aside)}
    </Chip>
  )
}

/** The same on a phone, on a line of its own: there is no room for it beside the time. */
function PhoneInstruction() {
  const { step, aside } = usePosition(useLaneTools().group?.id)
  const words = useStepWords()
  const name = usePersonaName()
  return (
    <p className={styles.now}>
      <strong>{words.name(step, aside)}</strong> {words.instruction(step, name, aside)}
    </p>
  )
}

/** Whether one may call whoever leads: a group's own people and its screen; its companion does it beside the hints. */
function useMayCall(): boolean {
  const { role, laneId } = useMe()
  const { handle } = useLaneTools()
  return role === 'participant' && laneId === handle.laneId
}

function CallButton({ onCall }: Pick<LaneBarProps, 'onCall'>) {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  if (!useMayCall()) return null
  const isCalled = group?.help !== undefined
  return (
    <IconButton
      icon={Hand}
      variant="framed"
      name={t(isCalled ? 'lane.help.called' : 'lane.help.call')}
      tooltip="bottom"
      className={isCalled ? styles.called : undefined}
      onClick={onCall}
    />
  )
}

function PhoneBar(props: LaneBarProps) {
  const { t } = useTranslation()
  const { persona, group } = useLaneTools()
  const name = persona?.name.trim() || group?.name || t('lane.persona.noName')
  return (
    <header className={styles.phone}>
      <VisuallyHidden as="h1">{name}</VisuallyHidden>
      <div className={styles.first}>
        <Popover
          align="start"
          trigger={
            <button type="button" className={styles.persona}>
              <VisuallyHidden>{t('lane.persona.open', { name })}</VisuallyHidden>
              <span className={styles.face} style={{ background: personaLook(persona?.colour ?? 0).soft }}>
                <PersonaFace face={persona?.face ?? ''} size={40} />
              </span>
              <span className={styles.words}>
                <span className={styles.name}>{name}</span>
                <span className={styles.question}>
                  {persona?.iQuestion ? quoted(persona.iQuestion) : t('lane.persona.noQuestion')}
                </span>
              </span>
            </button>
          }
        >
          <PersonaCard />
        </Popover>
        <LaneTimer />
        <SavedMark />
        <PaceMark />
        <LaneMenu {...props} />
      </div>
      <PhoneInstruction />
    </header>
  )
}

function LaneMenu(props: LaneBarProps) {
  const { onBin, onVersions, onTypeIn, onPrint, onDevice, onShortcuts, onCall, onCatchUp } = props
  const { t } = useTranslation()
  const [, go] = useLocation()
  const session = useSession()
  const { groups, workshop } = useLive()
  const { device, role, memberId } = useMe()
  const { handle, isSeen, group, canWrite, door } = useLaneTools()
  const talk = useTalk(group?.call ?? workshop.call)
  const hasWall = useWallAccess()
  const languages = useMenuLanguages()
  const hasNews = useSwitch(newsSetting)
  const hasSound = useSwitch(soundSetting)
  const hasCursors = useSwitch(cursorSetting)
  const isQuiet = useSwitch(calmSetting)
  const hasHintsDone = useHasHintsDone()
  const [chrome, setChrome] = useChrome()
  const together = useTogetherEntries()
  const mayCall = useMayCall()
  const { workshopId } = session
  const others = groups.filter(
    ({ laneId }) => laneId !== handle.laneId && session.may('read', { kind: 'lane', lane: laneId }),
  )
  const lanes: readonly MenuEntry[] =
    others.length === 0
      ? []
      : [
          'separator',
          { heading: t('lane.menu.otherLanes') },
          ...others.map(({ id, name, laneId }) => ({
            id: `lane-${id}`,
            label: name,
            icon: Scroll,
            onSelect: () => go(`/w/${workshopId}/lane/${laneId}`),
          })),
        ]
  return (
    <Menu
      trigger={<IconButton icon={MenuIcon} name={t('common.menu')} variant="framed" tooltip="none" />}
      entries={[
        ...(role === 'facilitator'
          ? [
              {
                id: 'lead',
                label: t('lane.menu.lead'),
                icon: LayoutDashboard,
                onSelect: () => go(`/w/${workshopId}/lead`),
              },
            ]
          : []),
        ...(hasWall
          ? [
              {
                id: 'wall',
                label: t('lane.menu.wall'),
                icon: Waypoints,
                onSelect: () => go(`/w/${workshopId}/wall`),
              },
            ]
          : []),
        ...(device === 'member'
          ? [{ id: 'device', label: t('lane.device.open'), icon: QrCode, onSelect: onDevice }]
          : []),
        ...(mayCall ? [{ id: 'call', label: t('lane.help.call'), icon: LifeBuoy, onSelect: onCall }] : []),
        ...(talk === undefined
          ? []
          : [
              {
                id: 'talk',
                label: talk.label,
                icon: Video,
                onSelect: () => window.open(talk.url, '_blank', 'noopener,noreferrer'),
              },
            ]),
        { id: 'catch-up', label: t('lane.menu.catchUp'), icon: Compass, onSelect: onCatchUp },
        {
          id: 'kit',
          label: t('lane.menu.kit'),
          icon: BookOpenText,
          onSelect: () => go(`/w/${workshopId}/kit`),
        },
        {
          id: 'evidence',
          label: t('lane.menu.evidence'),
          icon: Paperclip,
          onSelect: () => door.set({ shown: '' }),
        },
        ...(canWrite
          ? [{ id: 'type', label: t('lane.menu.typeIn'), icon: TextCursorInput, onSelect: onTypeIn }]
          : []),
        {
          id: 'print',
          label: t('lane.menu.print'),
          icon: Printer,
          onSelect: onPrint,
        },
        { id: 'bin', label: t('lane.bin'), icon: Trash2, onSelect: onBin },
        ...(isSeen
          ? [{ id: 'versions', label: t('lane.versions'), icon: HistoryIcon, onSelect: onVersions }]
          : []),
        { id: 'keys', label: t('lane.menu.shortcuts'), icon: Keyboard, onSelect: onShortcuts },
        ...(memberId === undefined
          ? []
          : [
              {
                id: 'data',
                label: t('lane.menu.data'),
                icon: FileDown,
                onSelect: () => downloadPerson(workshopId, memberId),
              },
            ]),
        ...together,
        ...lanes,
        'separator',
        {
          id: 'news',
          label: t('lane.readNews'),
          checked: hasNews,
          onSelect: () => newsSetting.set(!hasNews),
        },
        {
          id: 'sound',
          label: t('common.timeSound'),
          checked: hasSound,
          onSelect: () => soundSetting.set(!hasSound),
        },
        {
          id: 'cursors',
          label: t('lane.quiet.cursors'),
          checked: hasCursors && !isQuiet,
          disabled: isQuiet,
          onSelect: () => cursorSetting.set(!hasCursors),
        },
        {
          id: 'calm',
          label: t('lane.quiet.calm'),
          hint: t('lane.quiet.calmHint'),
          checked: isQuiet,
          onSelect: () => calmSetting.set(!isQuiet),
        },
        ...(hasHintsDone
          ? [{ id: 'hints', label: t('lane.hints.again'), icon: Lightbulb, onSelect: hints.bringBack }]
          : []),
        'separator',
        { heading: t('lane.chrome.title') },
        ...CHROMES.map((one) => ({
          id: `chrome-${one}`,
          label: t(`lane.chrome.${one}`),
          checked: one === chrome,
          onSelect: () => setChrome(one),
        })),
        'separator',
        ...languages,
        'separator',
        { id: 'home', label: t('lane.menu.leave'), icon: House, onSelect: () => go('/') },
      ]}
    />
  )
}
