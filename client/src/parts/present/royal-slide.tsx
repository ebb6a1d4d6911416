import type { StoryMoment } from '@brownpaper/shared/journey/lane-story'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { Crown } from '../../look/crown.tsx'
import { PaperNote } from '../../look/paper-note.tsx'
import { ScoreFace } from '../../look/score-face.tsx'
import { nearestScore } from '../../look/score-faces.ts'
import { tiltOf } from '../../look/tilt.ts'
import { personaLook } from '../../look/tokens.ts'
import { MomentEvidence } from '../evidence/moment-evidence.tsx'
import { NoteMark } from '../marks/note-mark.tsx'
import { signed } from '../wall/chart-labels.tsx'
import type { Wall, WallLane } from '../wall/wall.ts'
import { JourneyChart } from './journey-chart.tsx'
import styles from './royal-slide.module.css'
import { SlideHead } from './slide-head.tsx'

type Props = { readonly lane: WallLane; readonly wall: Pick<Wall, 'brandValues'> }

/** All of a group on one slide: the curve, what to improve, what to make royal, and how it ends. */
export function RoyalSlide({ lane, wall }: Props) {
  const { t } = useTranslation()
  const { top, royals, end } = lane.story
  return (
    <section className={styles.slide}>
      <SlideHead lane={lane} />
      <JourneyChart lane={lane} isDetailed={false} />
      <div className={styles.bottom}>
        <div className={styles.part}>
          <h3 className={styles.title}>{t('present.topTitle')}</h3>
          {top.length === 0 ? (
            <p className={styles.empty}>{t('present.empty.top')}</p>
          ) : (
            <ol className={styles.notes}>
              {top.slice(0, 3).map((note, index) => (
                <li key={note.id}>
                  <PaperNote kind="improvement" tilt={tiltOf(note.id)} className={styles.note}>
                    <span className={styles.rank}>{index + 1}</span> {note.text}
                    <NoteMark note={note} />
                  </PaperNote>
                </li>
              ))}
            </ol>
          )}
        </div>
        <div className={styles.part}>
          <h3 className={styles.title}>{t('present.royalTitle', { count: Math.max(1, royals.length) })}</h3>
          {royals.length === 0 ? (
            <p className={styles.empty}>{t('present.empty.royal')}</p>
          ) : (
            <ul className={styles.royals}>
              {royals.slice(0, 2).map((moment) => (
                <Royal key={moment.id} moment={moment} wall={wall} />
              ))}
            </ul>
          )}
        </div>
        <div className={styles.part}>
          <h3 className={styles.title}>{t('present.end')}</h3>
          <End lane={lane} end={end} />
        </div>
      </div>
    </section>
  )
}

function Royal({ moment, wall }: { readonly moment: StoryMoment } & Pick<Props, 'wall'>) {
  const { t } = useTranslation()
  const { royal, name } = moment
  const value = wall.brandValues.get(royal?.brandValue ?? '')?.name ?? ''
  const where = name || t('wall.momentUnnamed')
  return (
    <li className={styles.royal}>
      <Crown size={40} />
      <div>
        <p className={styles.idea}>{royal?.idea || t('present.noIdea', { moment: where })}</p>
        <p className={styles.value}>
          {value === '' ? t('present.noBrandValue') : t('present.brandValue', { name: value })}
        </p>
      </div>
      <MomentEvidence evidence={moment.evidence} moment={where} most={1} className={styles.evidence} />
    </li>
  )
}

function End({ lane, end }: { readonly lane: WallLane; readonly end: StoryMoment | undefined }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (end?.score === undefined) return <p className={styles.empty}>{t('present.empty.end')}</p>
  const { median } = end.score
  return (
    <div className={styles.end}>
      <ScoreFace score={nearestScore(median)} size={72} ring={personaLook(lane.look).colour} silent />
      <div>
        <p className={styles.endName}>{end.name || t('wall.momentUnnamed')}</p>
        <p className={styles.value}>
          {signed(formats.number(median), median)}
          {end.feeling !== undefined && ` · ${t(`look.feelings.${end.feeling}`)}`}
        </p>
      </div>
    </div>
  )
}
