import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import styles from './room-opening.module.css'
import { RoomTimer } from './room-timer.tsx'

/** At the opening: what it is for, what belongs to it and what does not. */
export function RoomOpening() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const settings = useRecord(useSession().workshop.tables.settings, SETTINGS_ID)
  const scopeIn = settings?.scopeIn.trim() ?? ''
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
