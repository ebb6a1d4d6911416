import type { LiveGroup } from '@brownpaper/shared/live/live'
import { Users } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { NewsCard } from './news-card.tsx'
import { useClosedNews } from './use-closed-news.ts'

const NEWS_MS = 20 * 60_000

type Line = { readonly key: string; readonly at: number; readonly text: string }

/** One line to the people of groups that became one or two. */
export function GroupNews() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { groupId, role } = useMe()
  const { isClosed, close } = useClosedNews()
  const now = useServerNow(60_000)
  const nameOf = (id: string) => groups.find((one) => one.id === id)?.name
  const own = nameOf(groupId ?? '')
  if (own === undefined || role === 'facilitator') return null

  function linesOf({ id, name, joined, from }: LiveGroup): readonly Line[] {
    const lines: Line[] = []
    if (joined !== undefined && joined.into === groupId) {
      const text = t('together.groups.joined', { group: own, other: name })
      lines.push({ key: `${id}+${joined.at}`, at: joined.at, text })
    }
    if (from !== undefined && nameOf(from.groupId) !== undefined) {
      const key = `${id}-${from.at}`
      if (id === groupId) lines.push({ key, at: from.at, text: t('together.groups.began', { group: name }) })
      if (from.groupId === groupId)
        lines.push({ key, at: from.at, text: t('together.groups.left', { other: name }) })
    }
    return lines
  }

  return groups
    .flatMap(linesOf)
    .filter(({ key, at }) => now - at < NEWS_MS && !isClosed(key))
    .map(({ key, text }) => <NewsCard key={key} icon={Users} title={text} onClose={() => close(key)} />)
}
