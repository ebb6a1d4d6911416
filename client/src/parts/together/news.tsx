import '../../i18n/later/together.ts'
import type { Live } from '@brownpaper/shared/live/live'
import { Lightbulb, Megaphone } from 'lucide-react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { AsideCards } from './aside-card.tsx'
import { BalanceNews } from './balance-news.tsx'
import { GroupNews } from './group-news.tsx'
import { OwnHand } from './hands.tsx'
import { LookCard } from './look-card.tsx'
import styles from './news.module.css'
import { NewsCard } from './news-card.tsx'
import { ReactButton } from './react-button.tsx'
import { Reactions } from './reactions.tsx'
import { RecastNews } from './recast-news.tsx'
import { OpenSheet } from './sheet.tsx'
import { useClosedNews } from './use-closed-news.ts'
import { VoteCards } from './vote-card.tsx'

/** Who comes in later is not told what was said long before. */
const NEWS_MS = 20 * 60_000
/** More would hide what one works on. */
const MOST_SHOWN = 2

/** What goes on besides the papers, over whatever screen one is at. Nothing of it is on a screen that others watch. */
export function TogetherNews() {
  const { t } = useTranslation()
  const { device } = useMe()
  const [path] = useLocation()
  if (device === 'room-screen' || device === 'viewer' || path.endsWith('/room')) return null
  return (
    <>
      {/* what a group presents is watched by all: there they float without names */}
      {!path.endsWith('/present') && <Reactions />}
      <div className={styles.news}>
        <section className={styles.cards} aria-label={t('together.news')} aria-live="polite">
          <LookCard />
          <AsideCards />
          <OwnHand />
          <VoteCards />
          <Messages />
          <GroupNews />
          <RecastNews />
          <BalanceNews />
          <OpenSheet />
        </section>
        <ReactButton />
      </div>
    </>
  )
}

function Messages() {
  const { t } = useTranslation()
  const { role, groupId } = useMe()
  const { messages } = useLive()
  const { isClosed, close } = useClosedNews()
  const now = useServerNow(60_000)
  // Who leads wrote them.
  if (role === 'facilitator') return null
  const shown = forGroup(messages, groupId)
    .filter(({ toCompanions }) => !toCompanions || role === 'companion')
    // One's own need not be told.
    .filter(({ fromCompanion }) => !fromCompanion || role !== 'companion')
    .filter(({ id, at }) => !isClosed(id) && now - at < NEWS_MS)
    .slice(-MOST_SHOWN)
  return shown.map((message) => (
    <NewsCard
      key={message.id}
      icon={message.toCompanions ? Lightbulb : Megaphone}
      title={t(titleOf(message))}
      onClose={() => close(message.id)}
    >
      {message.text}
    </NewsCard>
  ))
}

type Message = Live['messages'][number]

function forGroup(messages: Live['messages'], groupId: string | undefined): Live['messages'] {
  return messages.filter((message) => message.groupId === undefined || message.groupId === groupId)
}

function titleOf({ toCompanions, fromCompanion }: Message) {
  if (toCompanions) return 'together.message.fromToGuide'
  return fromCompanion ? 'together.message.fromGuide' : 'together.message.from'
}
