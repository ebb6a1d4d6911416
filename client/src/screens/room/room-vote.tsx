import type { LiveVote } from '@brownpaper/shared/live/live'
import { useTranslation } from '../../i18n/i18n.ts'
import { useVoteRows } from '../../parts/together/use-vote-rows.ts'
import { useLive } from '../../state/use-live.ts'
import { classes } from '../../ui/classes.ts'
import stage from './room-stage.module.css'
import { RoomTimer } from './room-timer.tsx'
import styles from './room-vote.module.css'

/** More would be too small to read from the back of the room. */
const MOST_RESULTS = 7

/** The vote of everyone that is open, or else the last one that was opened and closed in this step. */
export function useRoomVote(): LiveVote | undefined {
  const { votes, step } = useLive()
  const all = votes.filter(({ groupId }) => groupId === undefined)
  return (
    all.findLast(({ results }) => results === undefined) ??
    all.findLast(({ openedAt }) => openedAt >= step.since)
  )
}

/** While everyone votes: how many did, and not for what. Once it is closed: what it came to. */
export function RoomVote({ vote }: { readonly vote: LiveVote }) {
  const { workshop } = useLive()
  return (
    <div className={classes(stage.screen, styles.screen)}>
      <header className={styles.head}>
        <p className={stage.workshop}>{workshop.title}</p>
        <RoomTimer />
      </header>
      <h1 className={styles.title}>{vote.question}</h1>
      {vote.results === undefined ? <Cast voteId={vote.id} /> : <Results vote={vote} />}
    </div>
  )
}

function Cast({ voteId }: { readonly voteId: string }) {
  const { t } = useTranslation()
  const { cast, voters } = useLive().cast[voteId] ?? { cast: 0, voters: 0 }
  return (
    <section className={styles.cast}>
      <p className={styles.count} aria-live="polite">
        {t('room.vote.cast', { cast, voters })}
      </p>
      <p className={styles.how}>{t('room.vote.open')}</p>
    </section>
  )
}

function Results({ vote }: { readonly vote: LiveVote }) {
  const { t } = useTranslation()
  const rows = useVoteRows(vote).slice(0, MOST_RESULTS)
  return (
    <ol className={styles.results} aria-label={t('room.vote.results')}>
      {rows.map(({ id, label, group, dots, voters, share }) => (
        <li key={id} className={styles.result}>
          <span className={styles.label}>{label}</span>
          <span className={styles.numbers}>
            {group !== undefined && `${group} · `}
            <strong>{t('room.vote.dots', { count: dots })}</strong>{' '}
            {dots > 0 && t('room.vote.voters', { count: voters })}
          </span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ width: `${share * 100}%` }} />
          </span>
        </li>
      ))}
    </ol>
  )
}
