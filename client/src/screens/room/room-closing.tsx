import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { Crown } from '../../look/crown.tsx'
import { PaperNote } from '../../look/paper-note.tsx'
import { quoted } from '../../look/quoted.ts'
import { tiltOf } from '../../look/tilt.ts'
import { NoteMark } from '../../parts/marks/note-mark.tsx'
import { useStepWords } from '../../parts/step-words.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import { PersonaBadge } from '../../parts/wall/persona-badge.tsx'
import { useWall } from '../../parts/wall/use-wall.ts'
import type { WallLane } from '../../parts/wall/wall.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import styles from './room-closing.module.css'

/** At the end: what to agree on or thank you, what it was for, and what each group gives along. */
export function RoomClosing() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const wall = useWall()
  const settings = useRecord(useSession().workshop.tables.settings, SETTINGS_ID)
  const { step } = usePosition()
  const words = useStepWords()
  const customer = useCustomer()
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        {step.activity === 'next-steps' ? (
          <>
            <h1 className={styles.title}>{words.name(step)}</h1>
            <p className={styles.goal}>{words.instruction(step, customer)}</p>
          </>
        ) : (
          <>
            <h1 className={styles.title}>{t('room.thanks')}</h1>
            <p className={styles.goal}>
              <strong>{t('room.thanksFor')}:</strong> {settings?.goal || workshop.title}
            </p>
          </>
        )}
      </header>
      <ul className={styles.groups} data-many={wall.lanes.length > 6 || undefined}>
        {wall.lanes.map((lane) => (
          <Harvest key={lane.group.id} lane={lane} />
        ))}
      </ul>
    </div>
  )
}

/** A screen readable from afar has room for so many of each. A group that chose nothing gives its question along. */
const SHOWN = 3

function Harvest({ lane }: { readonly lane: WallLane }) {
  const { t } = useTranslation()
  const { group, persona, story } = lane
  const royals = story.royals.slice(0, 2)
  const top = story.top.slice(0, SHOWN)
  return (
    <li className={styles.group}>
      <div className={styles.who}>
        <PersonaBadge lane={lane} size="4em" />
        <div className={styles.words}>
          <h2 className={styles.name}>{persona?.name || group.name}</h2>
          {persona !== undefined && <p className={styles.small}>{group.name}</p>}
        </div>
      </div>
      {royals.length === 0 && top.length === 0 && persona !== undefined && persona.iQuestion !== '' && (
        <p className={styles.question}>{quoted(persona.iQuestion)}</p>
      )}
      {royals.map((moment) => (
        <p key={moment.id} className={styles.royal}>
          <Crown size={30} label={t('room.royal')} />
          <span>{moment.royal?.idea || moment.name}</span>
        </p>
      ))}
      {top.length > 0 && (
        <ol className={styles.top} aria-label={t('room.top')}>
          {top.map((note, index) => (
            <li key={note.id}>
              <PaperNote kind="improvement" tilt={tiltOf(note.id)} className={styles.note}>
                <strong className={styles.rank}>{index + 1}</strong> {note.text}
                <NoteMark note={note} />
              </PaperNote>
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}
