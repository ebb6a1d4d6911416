import { HeartHandshake } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { NewsCard } from './news-card.tsx'
import { balanceNews, useClosedNews } from './use-closed-news.ts'

/** That the cockpit now says per group whether everyone takes part. It stays until one has read it, however late. */
export function BalanceNews() {
  const { t } = useTranslation()
  const { id, balanceSince } = useLive().workshop
  const { role } = useMe()
  const { isClosed, close } = useClosedNews()
  if (balanceSince === undefined || role === 'facilitator') return null
  const key = balanceNews(id, balanceSince)
  if (isClosed(key)) return null
  return (
    <NewsCard icon={HeartHandshake} title={t('together.balance.on')} onClose={() => close(key)}>
      {t('together.balance.how')}
    </NewsCard>
  )
}
