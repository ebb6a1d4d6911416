import { ClipboardCheck, House, LayoutDashboard, Menu as MenuIcon, StickyNote } from 'lucide-react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useMenuLanguages } from '../../parts/use-menu-languages.ts'
import { useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'

/** The ways on from the wall. */
export function WallMenu() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { role, laneId } = useMe()
  const [, go] = useLocation()
  const languages = useMenuLanguages()
  const ways: MenuEntry[] = [
    ...(role === 'facilitator'
      ? [
          {
            id: 'lead',
            label: t('wall.toLead'),
            icon: LayoutDashboard,
            onSelect: () => go(`/w/${workshopId}/lead`),
          },
        ]
      : []),
    {
      id: 'taste',
      label: t('wall.taste'),
      icon: ClipboardCheck,
      onSelect: () => go(`/w/${workshopId}/taste`),
    },
    ...(laneId === undefined
      ? []
      : [
          {
            id: 'lane',
            label: t('wall.toLane'),
            icon: StickyNote,
            onSelect: () => go(`/w/${workshopId}/lane/${laneId}`),
          },
        ]),
  ]
  return (
    <Menu
      trigger={<IconButton icon={MenuIcon} name={t('common.menu')} variant="framed" tooltip="none" />}
      entries={[
        ...ways,
        'separator',
        ...languages,
        'separator',
        { id: 'home', label: t('common.toHome'), icon: House, onSelect: () => go('/') },
      ]}
    />
  )
}
