import type { StoryMoment } from '@brownpaper/shared/journey/lane-story'
import { ROW_KINDS } from '@brownpaper/shared/lane/note-kind'
import { Minus, Plus } from 'lucide-react'
import { memo, startTransition, useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Crown } from '../../look/crown.tsx'
import { channelIcon } from '../../look/icons.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { quoted } from '../../look/quoted.ts'
import { tiltOf } from '../../look/tilt.ts'
import { MomentEvidence } from '../../parts/evidence/moment-evidence.tsx'
import { NoteMark } from '../../parts/marks/note-mark.tsx'
import { PersonaBadge } from '../../parts/wall/persona-badge.tsx'
import { PersonaLine } from '../../parts/wall/persona-line.tsx'
import { PhaseTapes } from '../../parts/wall/phase-tapes.tsx'
import { isScored, personaTitle, type Wall, type WallLane } from '../../parts/wall/wall.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { CurveStrip } from './curve-strip.tsx'
import styles from './stacked-wall.module.css'

/** Text sizes in pixels; a column is some letters wide, so everything grows together. */
const SIZES = [6, 8, 10, 12, 14, 17, 20] as const
const COLUMN_EM = 10.6

/**
 * All lanes under each other, aligned by phase, with all their notes. Plain elements on purpose: readable for a screen
 * reader and a printer, and the browser leaves out of its work what is scrolled out of sight.
 */
export function StackedWall({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation()
  const [at, setAt] = useState(() => SIZES.indexOf(window.innerWidth < 700 ? 12 : 14))
  const size = SIZES[at] ?? 14
  const column = size * COLUMN_EM
  const shown = useOneByOne(wall.lanes.length)
  return (
    <main className={`${styles.wall} paper`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <section className={styles.scroller} tabIndex={0} aria-label={t('wall.views.stacked')}>
        <div
          className={styles.sheet}
          style={{ fontSize: size, width: `calc(${wall.width * column}px + 3em)` }}
        >
          <div className={styles.tapes}>
            <PhaseTapes wall={wall} column={column} />
          </div>
          {wall.lanes.slice(0, shown).map((lane) => (
            <StackedLane
              key={lane.group.id}
              lane={lane}
              blocks={wall.blocks}
              channels={wall.channels}
              width={wall.width}
              column={column}
            />
          ))}
        </div>
      </section>
      <div className={styles.zoom}>
        <IconButton
          icon={Minus}
          name={t('wall.zoom.out')}
          disabled={at === 0}
          onClick={() => setAt(at - 1)}
        />
        <IconButton
          icon={Plus}
          name={t('wall.zoom.in')}
          disabled={at === SIZES.length - 1}
          onClick={() => setAt(at + 1)}
        />
      </div>
    </main>
  )
}

/** Lanes that are there at once: more than a screen shows. */
const AT_ONCE = 2

/** Two thousand notes at once would hold the browser for seconds: the lanes below come one by one. */
function useOneByOne(count: number): number {
  const [shown, setShown] = useState(AT_ONCE)
  useEffect(() => {
    if (shown >= count) return
    const timer = setTimeout(() => startTransition(() => setShown(shown + 1)), 30)
    return () => clearTimeout(timer)
  }, [shown, count])
  return shown
}

type LaneProps = Pick<Wall, 'blocks' | 'channels' | 'width'> & {
  readonly lane: WallLane
  readonly column: number
}

const StackedLane = memo(function StackedLane({ lane, blocks, channels, width, column }: LaneProps) {
  const { t } = useTranslation()
  const { story, persona, group, look, state } = lane
  const name = personaTitle(persona) || group.name
  return (
    <section className={styles.lane} aria-label={name}>
      <header className={styles.head}>
        <PersonaBadge lane={lane} size="3.6em" />
        <div className={styles.who}>
          <h2 className={styles.name}>{name}</h2>
          <p className={styles.under}>
            <PersonaLine look={look} width={56} />
            {name !== group.name && group.name}
          </p>
        </div>
        {persona !== undefined && persona.iQuestion !== '' && (
          <p className={styles.question}>{quoted(persona.iQuestion)}</p>
        )}
      </header>
      {story.moments.length === 0 ? (
        <p className={styles.missing}>
          {state === 'there' ? t('wall.state.noMoments') : t(`wall.state.${state}`)}
        </p>
      ) : (
        <>
          <div
            className={styles.grid}
            style={{ gridTemplateColumns: blocks.map((block) => `${block.width * column}px`).join(' ') }}
          >
            {blocks.map(({ phase }) => (
              <ol key={phase ?? ''} className={styles.phase}>
                {story.moments
                  .filter((moment) => moment.phase === phase)
                  .map((moment) => (
                    <Moment key={moment.id} moment={moment} channels={channels} />
                  ))}
              </ol>
            ))}
          </div>
          {isScored(lane) ? (
            <CurveStrip lane={lane} column={column} wallWidth={width} />
          ) : (
            <p className={styles.missing}>{t('wall.state.noScoresText')}</p>
          )}
        </>
      )}
      {story.loose.length > 0 && (
        <div className={styles.loose}>
          <h3 className={styles.looseTitle}>{t('wall.loose')}</h3>
          <ul className={styles.looseNotes}>
            {story.loose.map((note) => (
              <li key={note.id}>
                <PaperNote kind={note.kind} tilt={tiltOf(note.id)} className={styles.note}>
                  {note.text}
                  <NoteMark note={note} />
                </PaperNote>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
})

function Moment({ moment, channels }: { readonly moment: StoryMoment } & Pick<Wall, 'channels'>) {
  const { t } = useTranslation()
  const channel = moment.channel === undefined ? undefined : channels.get(moment.channel)
  const Icon = channelIcon(channel?.icon ?? '')
  return (
    <li className={styles.moment}>
      <div className={styles.momentHead}>
        <span className={styles.number}>{moment.number}</span>
        <span className={styles.momentName}>{moment.name || t('wall.momentUnnamed')}</span>
        {moment.royal !== undefined && <Crown size={20} label={t('wall.marks.royal')} />}
      </div>
      {ROW_KINDS.slice(0, 2).map((kind) => (
        <Cell key={kind} moment={moment} kind={kind} />
      ))}
      <div className={styles.cell}>
        {channel !== undefined && (
          <span className={styles.channel}>
            <Icon aria-hidden size="1.1em" /> {channel.name}
          </span>
        )}
      </div>
      {ROW_KINDS.slice(2).map((kind) => (
        <Cell key={kind} moment={moment} kind={kind} />
      ))}
      <div className={styles.cell}>
        <MomentEvidence
          evidence={moment.evidence}
          moment={moment.name || t('wall.momentUnnamed')}
          most={1}
          className={styles.evidence}
        />
      </div>
    </li>
  )
}

type CellProps = { readonly moment: StoryMoment; readonly kind: (typeof ROW_KINDS)[number] }

function Cell({ moment, kind }: CellProps) {
  const { t } = useTranslation()
  const notes = moment.notes[kind]
  if (notes.length === 0) return <div className={styles.cell} />
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
