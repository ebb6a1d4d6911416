import type { Aside } from '@brownpaper/shared/together/aside'
import { Coffee, MessagesSquare, PenLine } from 'lucide-react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { Button } from '../../ui/button.tsx'
import { memberName } from '../member-name.ts'
import { clockText, timerLeft } from '../timer.ts'
import { useCommand } from '../use-command.ts'
import { NewsCard } from './news-card.tsx'

const ICONS = { write: PenLine, round: MessagesSquare, break: Coffee } as const

/** What goes on between: one's group's own, and that of everyone. Who leads sees what groups do on their cards. */
export function AsideCards() {
  const live = useLive()
  const { groupId } = useMe()
  const own = live.groups.find(({ id }) => id === groupId)?.aside
  return (
    <>
      {own !== undefined && groupId !== undefined && <AsideCard key={own.id} aside={own} groupId={groupId} />}
      {own === undefined && live.aside !== null && (
        <AsideCard key={live.aside.id} aside={live.aside} groupId={null} />
      )}
    </>
  )
}

function AsideCard({ aside, groupId }: { readonly aside: Aside; readonly groupId: string | null }) {
  const { t } = useTranslation()
  const { role } = useMe()
  const { give, busy } = useCommand()
  const now = useServerNow()
  const left = timerLeft(aside.timer, now)
  const [path] = useLocation()
  const leads = role === 'facilitator' || (role === 'companion' && groupId !== null)
  // Over a lane the bar says what goes on and how long it takes; there is nothing to add, and a phone has no room.
  if (!leads && aside.order === undefined && path.includes('/lane/')) return null
  const isRound = aside.order !== undefined && (aside.turn ?? 0) < aside.order.length
  return (
    <NewsCard
      icon={ICONS[aside.kind]}
      title={aside.question || t(`activities.between.${aside.kind}`)}
      actions={
        leads && (
          <>
            {isRound && (
              <Button
                variant="primary"
                size="small"
                busy={busy}
                onClick={() => void give({ type: 'aside.next', groupId, seen: aside.turn ?? 0 })}
              >
                {t('together.aside.next')}
              </Button>
            )}
            <Button size="small" busy={busy} onClick={() => void give({ type: 'aside.end', groupId })}>
              {t('together.aside.end')}
            </Button>
          </>
        )
      }
    >
      {aside.order === undefined ? (
        <span>
          {left > 0 ? t('together.aside.left', { time: clockText(left) }) : t('together.aside.over')}
        </span>
      ) : (
        <Turn order={aside.order} turn={aside.turn ?? 0} />
      )}
    </NewsCard>
  )
}

function Turn({ order, turn }: { readonly order: readonly string[]; readonly turn: number }) {
  const { t } = useTranslation()
  const { members } = useLive()
  const { memberId } = useMe()
  if (turn >= order.length) return <span>{t('together.aside.roundOver')}</span>
  const member = members.find(({ id }) => id === order[turn])
  const name = member === undefined ? '' : memberName(member)
  const who = order[turn] === memberId ? t('together.aside.turnMe') : t('together.aside.turn', { name })
  return (
    <span>
      {who} ({t('together.aside.turnOf', { place: turn + 1, count: order.length })})
    </span>
  )
}
