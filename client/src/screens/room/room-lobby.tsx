import { useTranslation } from '../../i18n/i18n.ts'
import { joinAddress, joinPlace, spokenCode } from '../../parts/join-address.ts'
import { useLive } from '../../state/use-live.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import styles from './room-lobby.module.css'
import { SeatPlan } from './seat-plan.tsx'

/** While people come in: how to join, and who sits where. */
export function RoomLobby() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { joinCode, isClosed } = workshop
  return (
    <div className={styles.lobby}>
      <header className={styles.head}>
        <h1 className={styles.title}>{workshop.title}</h1>
      </header>
      <section className={styles.join}>
        {joinCode === undefined || isClosed ? (
          <p className={styles.how}>{t('room.join.closed')}</p>
        ) : (
          <>
            <h2 className={styles.joinTitle}>{t('room.join.scan')}</h2>
            <div className={styles.qr}>
              <QrCode value={joinAddress(joinCode)} label={t('room.join.scan')} size={360} />
            </div>
            <p className={styles.how}>{t('room.join.type', { place: joinPlace() })}</p>
            <p className={styles.code}>{spokenCode(joinCode)}</p>
          </>
        )}
      </section>
      <SeatPlan />
    </div>
  )
}
