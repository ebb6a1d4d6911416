import '../../i18n/later/hands.ts'
import { byOrder } from '@brownpaper/shared/base/order'
import { CircleSlash } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { channelIcon } from '../../look/icons.ts'
import { useAll } from '../../state/use-table.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { useLaneTools } from './lane-tools.ts'

/** The channels to choose from for a moment. */
export function useChannelEntries(): (moment: string) => readonly MenuEntry[] {
  const { t } = useTranslation()
  const { actions, document, workshop } = useLaneTools()
  const channels = useAll(workshop.tables.channels, byOrder)
  return (moment) => {
    const chosen = document.tables.moments.get(moment)?.channel
    if (channels.length === 0) return [{ heading: t('hands.channel.noChannels') }]
    return [
      { heading: t('hands.channel.choose') },
      ...channels.map(({ id, name, icon }) => ({
        id,
        label: name,
        icon: channelIcon(icon),
        checked: id === chosen,
        onSelect: () => void actions.setChannel(moment, id === chosen ? undefined : id),
      })),
      'separator',
      {
        id: 'none',
        label: t('hands.channel.clear'),
        icon: CircleSlash,
        disabled: chosen === undefined,
        onSelect: () => void actions.setChannel(moment, undefined),
      },
    ]
  }
}
