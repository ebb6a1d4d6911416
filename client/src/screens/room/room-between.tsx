import { useFormats } from '../../i18n/formats.ts'
import '../../i18n/later/together.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { memberName } from '../../parts/member-name.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import styles from './room-between.module.css'
import stage from './room-stage.module.css'
import { RoomTimer } from './room-timer.tsx'

/** While everyone is in something between: its own time, the question, and in a round whose turn it is. */
export function RoomBetween() {
  const { workshop } = useLive()
  const { step, aside } = usePosition()
  const words = useStepWords()
  if (aside === undefined) return null
  const name = words.name(step, aside)
  const isRound = aside.order !== undefined
  return (
    <div className={stage.screen}>
      <p className={stage.workshop}>{workshop.title}</p>
      <section className={stage.now}>
        <RoomTimer isLarge={!isRound} />
        <div className={styles.words}>
          {aside.question !== '' && <p className={styles.what}>{name}</p>}
          <h1 className={styles.title}>{aside.question || name}</h1>
          {isRound ? <Turn /> : aside.kind === 'break' && <BackAt />}
        </div>
      </section>
    </div>
  )
}

function BackAt() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { timer } = usePosition()
  if (timer?.endsAt === undefined) return null
  return <p className={styles.what}>{t('room.backAt', { time: formats.time(timer.endsAt) })}</p>
}

function Turn() {
  const { t } = useTranslation()
  const { members } = useLive()
  const { aside } = usePosition()
  const { order = [], turn = 0 } = aside ?? {}
  const member = members.find(({ id }) => id === order[turn])
  if (turn >= order.length) return <p className={styles.turn}>{t('together.aside.roundOver')}</p>
  return (
    <p className={styles.turn} aria-live="polite">
      {t('together.aside.turn', { name: member === undefined ? '' : memberName(member) })}
      <span className={styles.place}>
        {t('together.aside.turnOf', { place: turn + 1, count: order.length })}
      </span>
    </p>
  )
}
