import { byOrder } from '@brownpaper/shared/base/order'
import { goalLine } from '@brownpaper/shared/workshop/goal-line'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useRecord } from '../../state/use-table.ts'
import styles from './room-opening.module.css'
import { RoomTimer } from './room-timer.tsx'

/** More would not be read from the back of the room. */
const MOST_GOALS = 3

/** At the opening: what it is for, what belongs to it and what does not. */
export function RoomOpening() {
  const { t, language } = useTranslation()
  const { workshop } = useLive()
  const { tables } = useSession().workshop
  const settings = useRecord(tables.settings, SETTINGS_ID)
  const goals = useAll(tables.goals, byOrder).filter(({ text }) => text.trim() !== '')
  const scopeIn = [settings?.product, settings?.scopeIn]
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n')
  const scopeOut = settings?.scopeOut.trim() ?? ''
  return (
    <div className={styles.opening}>
      <header className={styles.head}>
        <p className={styles.workshop}>{workshop.title}</p>
        <RoomTimer />
      </header>
      <section className={styles.goal}>
        <h1 className={styles.title}>{t('room.goal')}</h1>
        <p className={styles.text} data-long={(settings?.goal.length ?? 0) > 180 || undefined}>
          {settings?.goal || t('room.noGoal')}
        </p>
        <ul className={styles.goals}>
          {goals.slice(0, MOST_GOALS).map((goal) => (
            <li key={goal.id}>{goalLine(goal, language === 'en' ? 'en' : 'nl')}</li>
          ))}
        </ul>
      </section>
      <div className={styles.scope}>
        {scopeIn !== '' && (
          <PaperNote kind="improvement" className={styles.note} tilt={-0.3}>
            <strong className={styles.label}>{t('room.scopeIn')}</strong>
            {scopeIn}
          </PaperNote>
        )}
        {scopeOut !== '' && (
          <PaperNote kind="plain" className={styles.note} tilt={0.3}>
            <strong className={styles.label}>{t('room.scopeOut')}</strong>
            {scopeOut}
          </PaperNote>
        )}
      </div>
    </div>
  )
}
