import type { LiveVote } from '@brownpaper/shared/live/live'
import { Vote as VoteIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useCommand } from '../use-command.ts'
import { NewsCard } from './news-card.tsx'
import { ownBallot } from './own-ballot.ts'
import { useClosedNews } from './use-closed-news.ts'
import { VoteDialog } from './vote-dialog.tsx'
import { VoteResults } from './vote-results.tsx'

/** Votes one is concerned with: those of one's group and of everyone; who leads sees all. */
export function VoteCards() {
  const { votes } = useLive()
  const { role, groupId } = useMe()
  const { isClosed, close } = useClosedNews()
  const shown = votes.filter(
    (vote) =>
      !isClosed(newsId(vote)) &&
      (vote.groupId === undefined || vote.groupId === groupId || role === 'facilitator'),
  )
  return shown.map((vote) => <VoteCard key={vote.id} vote={vote} onClose={() => close(newsId(vote))} />)
}

/** Its result is news again for who put the vote away. */
const newsId = ({ id, results }: LiveVote) => (results === undefined ? id : `${id}-results`)

function VoteCard({ vote, onClose }: { readonly vote: LiveVote; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { groups, cast } = useLive()
  const { role, groupId, memberId } = useMe()
  const { give, busy } = useCommand()
  const [open, setOpen] = useState<'vote' | 'results' | 'closing'>()
  const isOver = vote.results !== undefined
  const group = groups.find(({ id }) => id === vote.groupId)
  const leads = role === 'facilitator' || (role === 'companion' && vote.groupId === groupId)
  const mayVote =
    !isOver && memberId !== undefined && groupId !== undefined && (vote.groupId ?? groupId) === groupId
  const hasVoted = ownBallot(vote.id) !== undefined
  const counted = cast[vote.id] ?? { cast: 0, voters: 0 }
  const shut = () => setOpen(undefined)
  return (
    <>
      <NewsCard
        icon={VoteIcon}
        title={
          group === undefined || group.id === groupId ? vote.question : `${group.name}: ${vote.question}`
        }
        onClose={isOver || hasVoted || !mayVote ? onClose : undefined}
        actions={
          <>
            {mayVote && (
              <Button
                variant={hasVoted ? 'secondary' : 'primary'}
                size="small"
                onClick={() => setOpen('vote')}
              >
                {t(hasVoted ? 'together.vote.again' : 'together.vote.vote')}
              </Button>
            )}
            {leads && !isOver && (
              <Button size="small" busy={busy} onClick={() => setOpen('closing')}>
                {t('together.vote.close')}
              </Button>
            )}
            {isOver && (
              <Button variant="primary" size="small" onClick={() => setOpen('results')}>
                {t('together.vote.see')}
              </Button>
            )}
          </>
        }
      >
        {isOver ? t('together.vote.results') : t('together.vote.count', counted)}
      </NewsCard>
      {open === 'vote' && !isOver && <VoteDialog vote={vote} onClose={shut} />}
      {isOver && (open === 'results' || open === 'vote') && (
        <VoteResults vote={vote} wasChoosing={open === 'vote'} onClose={shut} />
      )}
      <ConfirmDialog
        open={open === 'closing'}
        title={t('together.vote.closeTitle')}
        text={`${t('together.vote.count', counted)}. ${t('together.vote.closeText')}`}
        confirm={t('together.vote.close')}
        busy={busy}
        onConfirm={() => void give({ type: 'vote.close', voteId: vote.id }).then(shut)}
        onCancel={shut}
      />
    </>
  )
}
