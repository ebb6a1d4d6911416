import { UserRoundPen } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { quoted } from '../../look/quoted.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import { personaWithAge } from '../persona-with-age.ts'
import { NewsCard } from './news-card.tsx'
import { useClosedNews } from './use-closed-news.ts'

const NEWS_MS = 20 * 60_000

/** One line to the people of a group that is somebody else now, or asks something else. */
export function RecastNews() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { groupId, role } = useMe()
  const { isClosed, close } = useClosedNews()
  const now = useServerNow(60_000)
  const group = groups.find(({ id }) => id === groupId)
  const persona = useRecord(useSession().workshop.tables.personas, group?.personaId ?? '')
  const recast = group?.recast
  // Who leads did it; and who it is now may still be on its way.
  if (recast === undefined || persona === undefined || role === 'facilitator') return null
  const key = `${groupId}~${recast.at}`
  if (isClosed(key) || now - recast.at >= NEWS_MS) return null
  const words = { persona: personaWithAge(persona), question: quoted(persona.iQuestion) }
  return (
    <NewsCard
      icon={UserRoundPen}
      title={t(`together.groups.recast.${recast.what}`, words)}
      onClose={() => close(key)}
    >
      {t('together.groups.recast.stays')}
    </NewsCard>
  )
}
