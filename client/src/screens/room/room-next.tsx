import { byOrder } from '@brownpaper/shared/base/order'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { tiltOf } from '../../look/tilt.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { usePosition } from '../../state/use-position.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useRecord } from '../../state/use-table.ts'
import styles from './room-next.module.css'

/** More would be too small to read from the back of the room. */
const MOST_STEPS = 6

/** Whether anything was prepared to tell at the close. */
export function useHasNext(): boolean {
  const { tables } = useSession().workshop
  const text = useRecord(tables.settings, SETTINGS_ID)?.nextText.trim() ?? ''
  const steps = useAll(tables.nextSteps)
  return text !== '' || steps.some(({ what }) => what.trim() !== '')
}

/** Told at the close: what happens with it, who does what and when. */
export function RoomNext() {
  const { t } = useTranslation()
  const { step } = usePosition()
  const words = useStepWords()
  const { tables } = useSession().workshop
  const text = useRecord(tables.settings, SETTINGS_ID)?.nextText.trim() ?? ''
  const steps = useAll(tables.nextSteps, byOrder).filter(({ what }) => what.trim() !== '')
  return (
    <div className={styles.screen}>
      <p className={styles.workshop}>{words.instruction(step, t('lane.someone'))}</p>
      <header>
        <h1 className={styles.title}>{t('room.next.title')}</h1>
        <p className={styles.text}>{text === '' ? t('room.thanks') : text}</p>
      </header>
      <ul className={styles.steps}>
        {steps.slice(0, MOST_STEPS).map(({ id, what, who, when }) => (
          <li key={id}>
            <PaperNote kind="plain" className={styles.note} tilt={tiltOf(id)}>
              <strong className={styles.when}>{[when, who].filter((part) => part !== '').join(' · ')}</strong>
              {what}
            </PaperNote>
          </li>
        ))}
      </ul>
    </div>
  )
}
