import type { LiveVote } from '@brownpaper/shared/live/live'
import { useTranslation } from '../../i18n/i18n.ts'
import { useMe } from '../../state/use-live.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useCommand } from '../use-command.ts'
import { TakeTop } from './take-top.tsx'
import { useVoteRows } from './use-vote-rows.ts'
import styles from './vote-results.module.css'

/** What a closed vote came to: dots, and of how many people, for many of one person are another thing than one of many. */
export function VoteResults({
  vote,
  wasChoosing = false,
  onClose,
}: {
  readonly vote: LiveVote
  /** It closed over one's own choosing: what one did not stick yet is not in it, and that is said. */
  readonly wasChoosing?: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { role, groupId } = useMe()
  const rows = useVoteRows(vote)
  const { give, busy } = useCommand()
  const leads = role === 'facilitator' || (role === 'companion' && vote.groupId === groupId)
  const remove = () => void give({ type: 'vote.remove', voteId: vote.id }).then((done) => done && onClose())
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('together.vote.results')}
      intro={vote.question}
      footer={
        leads && (
          <>
            <Button busy={busy} onClick={remove}>
              {t('together.vote.remove')}
            </Button>
            <TakeTop vote={vote} onDone={onClose} />
          </>
        )
      }
    >
      {wasChoosing && <Banner size="small">{t('together.vote.late')}</Banner>}
      <ol className={styles.results}>
        {rows.map(({ id, label, group, dots, voters, share }) => (
          <li key={id} className={styles.result}>
            <span className={styles.label}>{label}</span>
            <span className={styles.numbers}>
              {group !== undefined && `${group} · `}
              {dots === 0
                ? t('together.vote.resultNone')
                : t('together.vote.result', {
                    dots: t('together.vote.resultDots', { count: dots }),
                    voters: t('together.vote.resultVoters', { count: voters }),
                  })}
            </span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${share * 100}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
