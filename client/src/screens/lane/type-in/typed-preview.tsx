import type { Known, TypedMoment, TypedNote, TypedPlan } from '@brownpaper/shared/typed/read-typed'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Crown } from '../../../look/crown.tsx'
import { kindIcons } from '../../../look/icons.ts'
import { ScoreFace } from '../../../look/score-face.tsx'
import type { Score } from '../../../look/score-faces.ts'
import { Chip } from '../../../ui/chip.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useMomentName, useScoreText } from '../use-lane-words.ts'
import styles from './type-in-view.module.css'

/** What each line becomes, as it will hang; and what could not be taken as it was meant. */
export function TypedPreview({
  plan,
  known,
  onLine,
}: {
  readonly plan: TypedPlan
  readonly known: Known
  readonly onLine: (line: number) => void
}) {
  const { t } = useTranslation()
  const { moments, loose, ranks, remarks } = plan
  const isEmpty = moments.length + loose.length + ranks.length + remarks.length === 0
  return (
    <section className={styles.preview} aria-label={t('typed.preview')}>
      <h2 className={styles.heading}>{t('typed.preview')}</h2>
      {isEmpty ? <p className={styles.empty}>{t('typed.empty')}</p> : <Counts plan={plan} />}
      <Remarks remarks={remarks} onLine={onLine} />
      {inPhases(moments, known).map(({ phase, inside }) => (
        <div key={phase?.id ?? ''} className={styles.phase}>
          <h3 className={styles.tape}>{phase?.name ?? t('typed.noPhase')}</h3>
          <ol className={styles.moments}>
            {inside.map((moment) => (
              <Moment key={`${moment.id} ${moment.name} ${moment.place}`} moment={moment} known={known} />
            ))}
          </ol>
        </div>
      ))}
      {loose.length > 0 && (
        <div className={styles.phase}>
          <h3 className={styles.tape}>{t('typed.loose')}</h3>
          <Notes notes={loose} />
        </div>
      )}
      {ranks.length > 0 && (
        <div className={styles.phase}>
          <h3 className={styles.tape}>{t('typed.ranks')}</h3>
          <Notes
            notes={ranks.map(({ id, top }) => ({
              kind: 'improvement',
              text: known.ideas.find((idea) => idea.id === id)?.text ?? '',
              top,
            }))}
          />
        </div>
      )}
    </section>
  )
}

function Counts({ plan: { moments, notes, scores } }: { readonly plan: TypedPlan }) {
  const { t } = useTranslation()
  return (
    <p role="status" className={styles.counts}>
      <Chip>{t('typed.counts.moments', { count: moments.length })}</Chip>
      <Chip>{t('typed.counts.notes', { count: notes })}</Chip>
      <Chip>{t('typed.counts.scores', { count: scores })}</Chip>
    </p>
  )
}

function Remarks({
  remarks,
  onLine,
}: {
  readonly remarks: TypedPlan['remarks']
  readonly onLine: (line: number) => void
}) {
  const { t } = useTranslation()
  if (remarks.length === 0) return null
  return (
    <div className={styles.remarks}>
      <h3 className={styles.heading}>{t('typed.lookAt')}</h3>
      <ul>
        {remarks.slice(0, MOST_REMARKS).map(({ line, what, value }) => (
          <li key={`${line} ${what}`}>
            <button type="button" className={styles.line} onClick={() => onLine(line)}>
              {t('typed.line', { line })}
            </button>{' '}
            {t(`typed.remark.${what}`, { value: value.slice(0, 60) })}
          </li>
        ))}
      </ul>
    </div>
  )
}

const MOST_REMARKS = 20

type Placed = TypedMoment & { readonly place: number }

/** In the order of the phases, as they will hang; `place` counts the moments as they were typed. */
function inPhases(moments: readonly TypedMoment[], { phases }: Known) {
  const placed = moments.map((moment, place): Placed => ({ ...moment, place }))
  return [...phases, undefined].flatMap((phase) => {
    const inside = placed.filter((moment) =>
      phase === undefined ? !phases.some(({ id }) => id === moment.phase) : moment.phase === phase.id,
    )
    return inside.length === 0 ? [] : [{ phase, inside }]
  })
}

function Moment({ moment, known }: { readonly moment: TypedMoment; readonly known: Known }) {
  const { t } = useTranslation()
  const nameOf = useMomentName()
  const scoreText = useScoreText()
  const { id, name, channel, score, feeling, words, royal, notes } = moment
  const channelName = known.channels.find((one) => one.id === channel)?.name
  return (
    <li className={styles.moment}>
      <div className={styles.head}>
        <strong>{nameOf(name)}</strong>
        {id !== undefined && <Chip>{t('typed.isThere')}</Chip>}
        {channelName !== undefined && <span className={styles.channel}>{channelName}</span>}
        {score !== undefined && (
          <span className={styles.score}>
            <ScoreFace score={score as Score /* whole, from -3 to 3: as it is read */} size={22} silent />
            {scoreText(score)}
          </span>
        )}
        {[...(feeling === undefined ? [] : [t(`look.feelings.${feeling}`)]), ...words].map((word) => (
          <span key={word} className={styles.word}>
            {word}
          </span>
        ))}
        {royal !== undefined && (
          <span className={styles.royal}>
            <Crown size={18} /> {royal.idea}
          </span>
        )}
      </div>
      <Notes notes={notes} />
    </li>
  )
}

function Notes({ notes }: { readonly notes: readonly TypedNote[] }) {
  const { t } = useTranslation()
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes}>
      {notes.map(({ kind, text, top }, at) => {
        const Icon = kindIcons[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name, and two may say the same
          <li key={`${at} ${text}`} className={styles.note} data-kind={kind}>
            <Icon size={16} aria-hidden />
            <VisuallyHidden>{t(`look.kinds.${kind}`)}: </VisuallyHidden>
            <span>{text}</span>
            {top !== undefined && <strong className={styles.top}>{t('typed.rank', { top })}</strong>}
          </li>
        )
      })}
    </ul>
  )
}
