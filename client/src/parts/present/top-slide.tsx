import { useTranslation } from '../../i18n/i18n.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { tiltOf } from '../../look/tilt.ts'
import { MomentEvidence } from '../evidence/moment-evidence.tsx'
import type { WallLane } from '../wall/wall.ts'
import { SlideHead } from './slide-head.tsx'
import styles from './top-slide.module.css'

/** The three improvements a group would start with, large. */
export function TopSlide({ lane }: { readonly lane: WallLane }) {
  const { t } = useTranslation()
  const { top, moments } = lane.story
  return (
    <section className={styles.slide}>
      <SlideHead lane={lane} />
      <h3 className={styles.title}>{t('present.topTitle')}</h3>
      {top.length === 0 ? (
        <p className={styles.empty}>{t('present.empty.top')}</p>
      ) : (
        <ol className={styles.notes}>
          {top.slice(0, 3).map((note, index) => {
            const { place } = note
            const moment = place.at === 'cell' ? moments.find(({ id }) => id === place.moment) : undefined
            return (
              <li key={note.id} className={styles.place}>
                <PaperNote kind="improvement" tilt={tiltOf(note.id)} className={styles.note}>
                  <span className={styles.rank}>{index + 1}</span>
                  {note.text}
                </PaperNote>
                {moment !== undefined && moment.name !== '' && (
                  <p className={styles.at}>{t('present.at', { moment: moment.name })}</p>
                )}
                {moment !== undefined && (
                  <MomentEvidence
                    evidence={moment.evidence}
                    moment={moment.name || t('wall.momentUnnamed')}
                    most={3}
                    className={styles.evidence}
                  />
                )}
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
