import type { LaneColumn } from '@brownpaper/shared/lane/layout'
import { cellKey } from '@brownpaper/shared/lane/layout'
import { useTranslation } from '../../../i18n/i18n.ts'
import { PaperNote } from '../../../look/paper-note.tsx'
import { tiltOf } from '../../../look/tilt.ts'
import { useRecord } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useMomentName, usePersonaName } from '../use-lane-words.ts'
import { Feelings } from './feelings.tsx'
import { GroupScore } from './group-score.tsx'
import styles from './run-moment.module.css'
import { ScoreFaces } from './score-faces.tsx'
import { useScore } from './use-score.ts'

/** What somebody remembers of a moment before scoring it. */
const REMINDERS = ['trigger', 'action', 'pain'] as const

/** One moment of the run: what happens there, and seven large faces. */
export function RunMoment({
  column: { moment, number },
  onScored,
}: {
  readonly column: LaneColumn
  /** A face or a feeling was chosen. */
  readonly onScored: () => void
}) {
  const { t } = useTranslation()
  const { document, changeScorer } = useLaneTools()
  const { layout } = useSnapshot()
  const persona = usePersonaName()
  const nameOf = useMomentName()
  const record = useRecord(document.tables.moments, moment)
  const { own, canWrite, scorer, score, feel } = useScore(moment)
  const name = nameOf(record?.name)
  const reminders = REMINDERS.flatMap((kind) => {
    const [first] = layout.cells.get(cellKey(moment, kind)) ?? []
    const note = first === undefined ? undefined : document.tables.notes.get(first)
    return note === undefined || note.text.trim() === '' ? [] : [note]
  })
  return (
    <div className={styles.moment}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <h2 className={styles.name}>{name}</h2>
      </div>
      {reminders.length > 0 && (
        <div className={styles.notes}>
          {reminders.map((note) => (
            <PaperNote key={note.id} kind={note.kind} tilt={tiltOf(note.id)} className={styles.note}>
              {note.text}
            </PaperNote>
          ))}
        </div>
      )}
      <div className={styles.ask}>
        <p className={styles.question}>{t('scoring.score.title', { name: persona })}</p>
        {scorer !== undefined && (
          <Button variant="quiet" size="small" onClick={changeScorer}>
            {t('scoring.score.forWhom', { name: scorer.name })}
          </Button>
        )}
      </div>
      <ScoreFaces
        label={t('scoring.score.faces', { moment: name })}
        size="large"
        value={own?.value}
        disabled={!canWrite}
        onChoose={(value) => {
          score(value)
          onScored()
        }}
      />
      {own !== undefined && (
        <>
          <Feelings
            value={own.feeling}
            disabled={!canWrite}
            onChoose={(feeling) => {
              feel(feeling)
              onScored()
            }}
          />
          <GroupScore moment={moment} />
        </>
      )}
    </div>
  )
}
