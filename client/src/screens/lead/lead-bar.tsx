import {
  ClipboardCheck,
  ExternalLink,
  Eye,
  House,
  Link as LinkIcon,
  Menu as MenuIcon,
  Monitor,
  Printer,
  Settings2,
  Smartphone,
  Users,
  Waypoints,
} from 'lucide-react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { HomeLink } from '../../parts/home-link.tsx'
import { SavedMark } from '../../parts/saved-mark.tsx'
import { soundSetting } from '../../parts/sound-setting.ts'
import { useMenuLanguages } from '../../parts/use-menu-languages.ts'
import { useSwitch } from '../../platform/switch-setting.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import styles from './lead-bar.module.css'
import { countParticipants } from './people.ts'

export type LeadBarProps = {
  readonly arePeopleOpen: boolean
  readonly onPeople: () => void
  readonly onLinks: () => void
  /** Show the room screen's link, for another computer. */
  readonly onRoomLink: () => void
  /** Show the code that adds one's phone. */
  readonly onPhone: () => void
}

/** Where am I, is it safe, who is here, and the ways to the other screens. */
export function LeadBar({ arePeopleOpen, onPeople, ...ways }: LeadBarProps) {
  const { t } = useTranslation()
  const { workshop, members, here } = useLive()
  const count = countParticipants({ members, here })
  return (
    <TopBar
      home={<HomeLink />}
      title={workshop.title}
      badge={
        <span className={styles.badge}>
          <Chip>{t('lead.badge')}</Chip>
        </span>
      }
      right={
        <>
          <SavedMark />
          <button
            type="button"
            className={classes(styles.people, arePeopleOpen && styles.pressed)}
            aria-pressed={arePeopleOpen}
            aria-label={t('lead.bar.peopleName', { here: count.here, count: count.all })}
            onClick={onPeople}
          >
            <Users size={18} aria-hidden />
            {t('lead.bar.people', { here: count.here, count: count.all })}
          </button>
          <RoomButton onRoomLink={ways.onRoomLink} />
          <LeadMenu {...ways} />
        </>
      }
    />
  )
}

function useRoomEntries(onRoomLink: () => void): readonly MenuEntry[] {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  return [
    {
      id: 'room-open',
      label: t('lead.bar.roomOpen'),
      hint: t('lead.bar.roomOpenHint'),
      icon: ExternalLink,
      // under one's own name: opening the room screen's link here would make this browser a room screen
      onSelect: () => void window.open(`/w/${workshopId}/room`, `room-${workshopId}`),
    },
    {
      id: 'room-other',
      label: t('lead.bar.roomOther'),
      hint: t('lead.bar.roomOtherHint'),
      icon: Monitor,
      onSelect: onRoomLink,
    },
  ]
}

function RoomButton({ onRoomLink }: Pick<LeadBarProps, 'onRoomLink'>) {
  const { t } = useTranslation()
  const entries = useRoomEntries(onRoomLink)
  return (
    <span className={styles.room}>
      <Menu trigger={<Button icon={Monitor}>{t('lead.bar.room')}</Button>} entries={entries} />
    </span>
  )
}

function LeadMenu({
  onLinks,
  onRoomLink,
  onPhone,
}: Pick<LeadBarProps, 'onLinks' | 'onRoomLink' | 'onPhone'>) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const { workshopId } = useSession()
  const languages = useMenuLanguages()
  const room = useRoomEntries(onRoomLink)
  const hasSound = useSwitch(soundSetting)
  return (
    <Menu
      trigger={<IconButton icon={MenuIcon} name={t('common.menu')} variant="framed" tooltip="none" />}
      entries={[
        {
          id: 'prepare',
          label: t('lead.bar.prepare'),
          icon: Settings2,
          onSelect: () => go(`/w/${workshopId}/prepare`),
        },
        { id: 'links', label: t('lead.bar.links'), icon: LinkIcon, onSelect: onLinks },
        {
          id: 'wall',
          label: t('lead.bar.wall'),
          icon: Waypoints,
          onSelect: () => go(`/w/${workshopId}/wall`),
        },
        {
          id: 'taste',
          label: t('lead.bar.taste'),
          icon: ClipboardCheck,
          onSelect: () => go(`/w/${workshopId}/taste`),
        },
        {
          id: 'print',
          label: t('lead.bar.print'),
          icon: Printer,
          onSelect: () => go(`/w/${workshopId}/print`),
        },
        {
          id: 'who',
          label: t('lead.bar.who'),
          icon: Eye,
          onSelect: () => go(`/w/${workshopId}/who`),
        },
        { id: 'phone', label: t('lane.device.open'), icon: Smartphone, onSelect: onPhone },
        'separator',
        { heading: t('lead.bar.room') },
        ...room,
        'separator',
        {
          id: 'sound',
          label: t('common.timeSound'),
          checked: hasSound,
          onSelect: () => soundSetting.set(!hasSound),
        },
        'separator',
        ...languages,
        'separator',
        { id: 'home', label: t('common.toHome'), icon: House, onSelect: () => go('/') },
      ]}
    />
  )
}
