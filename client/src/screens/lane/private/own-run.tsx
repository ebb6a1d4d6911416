import { cellKey, type LaneColumn } from '@brownpaper/shared/lane/layout'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import '../../../i18n/later/scoring.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { PaperNote } from '../../../look/paper-note.tsx'
import { ScoreFace } from '../../../look/score-face.tsx'
import { scores as FACES, nearestScore, type Score } from '../../../look/score-faces.ts'
import { tiltOf } from '../../../look/tilt.ts'
import type { OwnHandle } from '../../../state/session.ts'
import { useAll, useRecord } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { Feelings } from '../scoring/feelings.tsx'
import moment from '../scoring/run-moment.module.css'
import { ScoreFaces } from '../scoring/score-faces.tsx'
import { useMomentName, usePersonaName } from '../use-lane-words.ts'
import styles from './own-run.module.css'
import { useOwnActions } from './use-own-actions.ts'

/** How long a chosen face stays in sight before the next moment comes: time enough to name a feeling too. */
const STAY_MS = 1800

/** Scoring alone as a run: the moments one by one, seven faces, and a feeling where one likes. Digits 1 to 7 do too. */
export function OwnRun({ own }: { readonly own: OwnHandle }) {
  const { t } = useTranslation()
  const { columns } = useSnapshot().layout
  const { scores } = own.document.tables
  const scored = new Set(useAll(scores).map(({ id }) => id))
  const actions = useOwnActions(own)
  const [at, setAt] = useState(() => {
    const first = columns.findIndex((column) => !scored.has(column.moment))
    return first < 0 ? columns.length : first
  })
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const go = (to: number) => {
    clearTimeout(waiting.current)
    setAt(Math.min(columns.length, Math.max(0, to)))
  }
  useEffect(() => () => clearTimeout(waiting.current), [])
  const column = columns[at]

  const score = (value: number) => {
    if (column === undefined) return
    actions.setScore(column.moment, value)
    stay()
  }
  const stay = () => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => go(at + 1), STAY_MS)
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return
    const face = FACES[Number(event.key) - 1]
    if (/^[1-7]$/.test(event.key) && face !== undefined) score(face)
    else if (event.key === 'PageDown') go(at + 1)
    else if (event.key === 'PageUp') go(at - 1)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  if (columns.length === 0) return <p>{t('own.scores.none')}</p>
  return (
    <div className={styles.run}>
      <div>
        <p className={styles.count} aria-live="polite">
          {column === undefined
            ? t('own.scores.done', { count: columns.filter((one) => scored.has(one.moment)).length })
            : t('scoring.run.progress', { at: at + 1, count: columns.length })}
        </p>
        <ProgressBar label={t('scoring.run.title')} value={at} max={columns.length} />
      </div>
      {column === undefined ? (
        <Overview own={own} columns={columns} onMoment={go} />
      ) : (
        <OneMoment key={column.moment} own={own} column={column} onScore={score} onFeeling={stay} />
      )}
      <div className={styles.foot}>
        <Button icon={ArrowLeft} disabled={at === 0} onClick={() => go(at - 1)}>
          {t('scoring.run.back')}
        </Button>
        {column !== undefined && (
          <Button iconAfter={ArrowRight} onClick={() => go(at + 1)}>
            {t('scoring.run.next')}
          </Button>
        )}
      </div>
    </div>
  )
}

function OneMoment({
  own,
  column,
  onScore,
  onFeeling,
}: {
  readonly own: OwnHandle
  readonly column: LaneColumn
  readonly onScore: (value: Score) => void
  readonly onFeeling: () => void
}) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const persona = usePersonaName()
  const actions = useOwnActions(own)
  const score = useRecord(own.document.tables.scores, column.moment)
  const name = useMomentName()(useRecord(document.tables.moments, column.moment)?.name)
  const known = score?.removed === undefined ? score : undefined
  const reminders = (['trigger', 'action', 'pain'] as const).flatMap((kind) => {
    const [first] = layout.cells.get(cellKey(column.moment, kind)) ?? []
    const note = first === undefined ? undefined : document.tables.notes.get(first)
    return note === undefined || note.text.trim() === '' ? [] : [note]
  })
  return (
    <div className={moment.moment}>
      <div className={moment.head}>
        <span className={moment.number} aria-hidden>
          {column.number}
        </span>
        <h2 className={moment.name}>{name}</h2>
      </div>
      {reminders.length > 0 && (
        <div className={moment.notes}>
          {reminders.map((note) => (
            <PaperNote key={note.id} kind={note.kind} tilt={tiltOf(note.id)} className={moment.note}>
              {note.text}
            </PaperNote>
          ))}
        </div>
      )}
      <p className={moment.question}>{t('scoring.score.title', { name: persona })}</p>
      <ScoreFaces
        label={t('scoring.score.faces', { moment: name })}
        size="large"
        value={known?.value}
        onChoose={onScore}
      />
      {known !== undefined && (
        <Feelings
          value={known.feeling}
          onChoose={(feeling) => {
            actions.setFeeling(column.moment, feeling)
            onFeeling()
          }}
        />
      )}
    </div>
  )
}

/** All moments with what one gave them, to look over and change. */
function Overview({
  own,
  columns,
  onMoment,
}: {
  readonly own: OwnHandle
  readonly columns: readonly LaneColumn[]
  readonly onMoment: (at: number) => void
}) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const nameOf = useMomentName()
  const given = new Map(useAll(own.document.tables.scores).map((score) => [score.id, score]))
  return (
    <ul className={styles.overview}>
      {columns.map((column, at) => {
        const score = given.get(column.moment)
        return (
          <li key={column.moment}>
            <button type="button" className={styles.line} onClick={() => onMoment(at)}>
              <span className={styles.name}>
                {column.number}. {nameOf(document.tables.moments.get(column.moment)?.name)}
              </span>
              {score === undefined ? (
                <span className={styles.open}>{t('own.scores.open')}</span>
              ) : (
                <ScoreFace score={nearestScore(score.value)} size={28} />
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type="radio"]), [contenteditable]')
