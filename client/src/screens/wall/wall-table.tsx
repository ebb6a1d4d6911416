import type { Note } from '@brownpaper/shared/lane/lane'
import { memo } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { NoteMark } from '../../parts/marks/note-mark.tsx'
import { signed } from '../../parts/wall/chart-labels.tsx'
import { markMoments, markWord } from '../../parts/wall/moment-marks.ts'
import { PersonaBadge } from '../../parts/wall/persona-badge.tsx'
import { personaTitle, type Wall, type WallLane } from '../../parts/wall/wall.ts'
import styles from './wall-table.module.css'

/** The wall in words and numbers, for who reads rather than looks, and for a printer. */
export function WallTable({ wall }: { readonly wall: Wall }) {
  return (
    <main className={`${styles.page} paper`}>
      {wall.lanes.map((lane) => (
        <LaneTable key={lane.group.id} lane={lane} phases={wall.phases} channels={wall.channels} />
      ))}
    </main>
  )
}

type LaneTableProps = Pick<Wall, 'phases' | 'channels'> & { readonly lane: WallLane }

const LaneTable = memo(function LaneTable({ lane, phases, channels }: LaneTableProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { story, persona, group } = lane
  const name = personaTitle(persona) || group.name
  const marks = markMoments(story)
  const phaseName = (id: string | undefined) => phases.find((phase) => phase.id === id)?.name
  return (
    <section className={styles.lane}>
      <h2 className={styles.title}>
        <PersonaBadge lane={lane} size={40} />
        {name}
        {persona !== undefined && <span className={styles.group}>{group.name}</span>}
      </h2>
      {persona !== undefined && persona.iQuestion !== '' && (
        <p className={styles.question}>“{persona.iQuestion}”</p>
      )}
      {story.moments.length === 0 ? (
        <p>{lane.state === 'there' ? t('wall.state.noMoments') : t(`wall.state.${lane.state}`)}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
        <section className={styles.scroller} tabIndex={0} aria-label={t('wall.table.caption', { name })}>
          <table className={styles.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`wall.table.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {story.moments.map((moment) => {
                const { score } = moment
                const mark = marks.get(moment.id)
                const word = markWord(mark)
                return (
                  <tr key={moment.id}>
                    <td className="tabular">{moment.number}</td>
                    <th scope="row">{moment.name || t('wall.momentUnnamed')}</th>
                    <td>{phaseName(moment.phase) ?? t('wall.noPhase')}</td>
                    <td>{moment.channel === undefined ? '' : channels.get(moment.channel)?.name}</td>
                    <td className="tabular">
                      {score === undefined
                        ? t('wall.table.none')
                        : signed(formats.number(score.median), score.median)}
                    </td>
                    <td className="tabular">{score?.spread}</td>
                    <td>{moment.feeling && t(`look.feelings.${moment.feeling}`)}</td>
                    <td>
                      {formats.list([
                        ...(word === undefined ? [] : [t(`wall.marks.${word}`)]),
                        ...(mark?.isRoyal === true ? [t('wall.marks.royal')] : []),
                      ])}
                    </td>
                    <Words notes={moment.notes.pain} />
                    <Words notes={moment.notes.improvement} />
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
})

const COLUMNS = [
  'number',
  'moment',
  'phase',
  'channel',
  'score',
  'spread',
  'feeling',
  'mark',
  'pain',
  'improvement',
] as const

function Words({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <td>
      {notes.map((note) => (
        <p key={note.id}>
          {note.text}
          <NoteMark note={note} />
        </p>
      ))}
    </td>
  )
}
