import type { StoryMoment } from '@brownpaper/shared/journey/lane-story'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { quoted } from '../../look/quoted.ts'
import { tiltOf } from '../../look/tilt.ts'
import { MomentEvidence } from '../../parts/evidence/moment-evidence.tsx'
import { NoteMark } from '../../parts/marks/note-mark.tsx'
import { PersonaBadge } from '../../parts/wall/persona-badge.tsx'
import type { WallLane } from '../../parts/wall/wall.ts'
import styles from './chosen-lane.module.css'

type Props = {
  readonly lane: WallLane
  readonly momentId: string | undefined
  readonly onMoment: (momentId: string) => void
}

/** Under the curves: the chosen group's question, and moment by moment what hurts and what would help. */
export function ChosenLane({ lane, momentId, onMoment }: Props) {
  const { t } = useTranslation()
  const { story, persona, group } = lane
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => bringIntoView(list.current, momentId ?? firstBelowZero(story.moments)), [momentId, story])
  const name = persona?.name || group.name
  return (
    <section className={styles.panel} aria-label={t('wall.moments', { name })}>
      <div className={styles.question}>
        <PersonaBadge lane={lane} size={58} />
        <p className={styles.words}>
          {persona === undefined || persona.iQuestion === ''
            ? t('wall.iQuestionEmpty')
            : quoted(persona.iQuestion)}
        </p>
      </div>
      {story.moments.length === 0 ? (
        <p className={styles.empty}>
          {lane.state === 'there' ? t('wall.state.noMoments') : t(`wall.state.${lane.state}`)}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
        <ol ref={list} className={styles.moments} tabIndex={0}>
          {story.moments.map((moment) => (
            <li
              key={moment.id}
              className={styles.moment}
              data-moment={moment.id}
              data-current={moment.id === momentId || undefined}
            >
              <button type="button" className={styles.head} onClick={() => onMoment(moment.id)}>
                <span className={styles.number}>{moment.number}</span>
                <span className={styles.name}>{moment.name || t('wall.momentUnnamed')}</span>
              </button>
              <Notes moment={moment} kind="pain" />
              <Notes moment={moment} kind="improvement" />
              <MomentEvidence
                evidence={moment.evidence}
                moment={moment.name || t('wall.momentUnnamed')}
                most={1}
                className={styles.evidence}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Notes({ moment, kind }: { readonly moment: StoryMoment; readonly kind: 'pain' | 'improvement' }) {
  const { t } = useTranslation()
  const notes = moment.notes[kind]
  return (
    <ul className={styles.cell} aria-label={t(`look.kinds.${kind}`)}>
      {notes.map((note) => (
        <li key={note.id}>
          <PaperNote kind={kind} tilt={tiltOf(note.id)} className={styles.note}>
            {note.text}
            <NoteMark note={note} />
          </PaperNote>
        </li>
      ))}
    </ul>
  )
}

/** Where the trouble starts is where one wants to read. */
function firstBelowZero(moments: readonly StoryMoment[]): string | undefined {
  return moments.find(({ score }) => score !== undefined && score.median < 0)?.id
}

/** Scrolls only the list itself, so that the page does not jump. */
function bringIntoView(list: HTMLElement | null, momentId: string | undefined): void {
  if (list === null || momentId === undefined) return
  const item = list.querySelector<HTMLElement>(`[data-moment="${CSS.escape(momentId)}"]`)
  if (item === null) return
  const left = item.offsetLeft - list.offsetLeft
  const isInView = left >= list.scrollLeft && left + item.offsetWidth <= list.scrollLeft + list.clientWidth
  if (!isInView) list.scrollTo({ left: left - item.offsetWidth / 2, behavior: 'smooth' })
}
