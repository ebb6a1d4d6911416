import '../../i18n/later/marks.ts'
import { CircleCheck } from 'lucide-react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { quoted } from '../../look/quoted.ts'
import { tiltOf } from '../../look/tilt.ts'
import { MomentEvidence } from '../evidence/moment-evidence.tsx'
import { NoteMark } from '../marks/note-mark.tsx'
import type { WallLane } from '../wall/wall.ts'
import { SlideHead } from './slide-head.tsx'
import styles from './top-slide.module.css'

/** A slide has room for so many beside the top three. */
const ALSO_SHOWN = 3

/** The three improvements a group would start with, large; under them what was made on the spot besides. */
export function TopSlide({ lane }: { readonly lane: WallLane }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { top, fixed, moments } = lane.story
  const alsoFixed = fixed.filter((note) => !top.includes(note)).slice(0, ALSO_SHOWN)
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
                  <NoteMark note={note} />
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
      {alsoFixed.length > 0 && (
        <p className={styles.also}>
          <CircleCheck size="1.1em" aria-hidden />
          <span>
            <strong>{t('marks.fixedAlso', { count: alsoFixed.length })}:</strong>{' '}
            {formats.list(alsoFixed.map(({ text }) => quoted(text.trim())))}
          </span>
        </p>
      )}
    </section>
  )
}
