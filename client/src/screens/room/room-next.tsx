import { byOrder } from '@brownpaper/shared/base/order'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { tiltOf } from '../../look/tilt.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useRecord } from '../../state/use-table.ts'
import { classes } from '../../ui/classes.ts'
import styles from './room-next.module.css'
import stage from './room-stage.module.css'

/** More would be too small to read from the back of the room. */
const MOST_STEPS = 6
const MOST_PARKED = 6
const FEW_STEPS = 3

/** Whether there is anything to tell at the close: what was prepared, or what was parked. */
export function useHasNext(): boolean {
  const { tables } = useSession().workshop
  const { parked } = useLive()
  const text = useRecord(tables.settings, SETTINGS_ID)?.nextText.trim() ?? ''
  const steps = useAll(tables.nextSteps)
  return parked.length > 0 || text !== '' || steps.some(({ what }) => what.trim() !== '')
}

/** Told at the close: what happens with it, who does what and when. */
export function RoomNext() {
  const { t } = useTranslation()
  const { step } = usePosition()
  const words = useStepWords()
  const customer = useCustomer()
  const { tables } = useSession().workshop
  const text = useRecord(tables.settings, SETTINGS_ID)?.nextText.trim() ?? ''
  const steps = useAll(tables.nextSteps, byOrder).filter(({ what }) => what.trim() !== '')
  return (
    <div className={classes(stage.screen, styles.screen)}>
      <p className={stage.workshop}>{words.instruction(step, customer)}</p>
      <header>
        <h1 className={styles.title}>{t('room.next.title')}</h1>
        <p className={styles.text}>{text === '' ? t('room.thanks') : text}</p>
      </header>
      {steps.length > 0 && (
        <ul className={styles.steps} data-few={steps.length <= FEW_STEPS || undefined}>
          {steps.slice(0, MOST_STEPS).map(({ id, what, who, when }) => (
            <li key={id}>
              <PaperNote kind="plain" className={styles.note} tilt={tiltOf(id)}>
                <strong className={styles.when}>
                  {[when, who].filter((part) => part !== '').join(' · ')}
                </strong>
                {what}
              </PaperNote>
            </li>
          ))}
        </ul>
      )}
      <Parked />
    </div>
  )
}

/** What was put aside for later, the newest first where there is more than fits. */
function Parked() {
  const { t } = useTranslation()
  const { parked } = useLive()
  if (parked.length === 0) return null
  const shown = parked.toReversed().slice(0, MOST_PARKED)
  return (
    <section>
      <h2 className={styles.heading}>{t('room.parked')}</h2>
      <ul className={styles.parked}>
        {shown.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
        {parked.length > shown.length && <li>{t('room.more', { count: parked.length - shown.length })}</li>}
      </ul>
    </section>
  )
}
