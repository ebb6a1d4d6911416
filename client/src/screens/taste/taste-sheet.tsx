import type { StoryMoment } from '@brownpaper/shared/journey/lane-story'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { quoted } from '../../look/quoted.ts'
import { NoteMark } from '../../parts/marks/note-mark.tsx'
import { Agreed } from '../../parts/sheet/agreed.tsx'
import { Sheet } from '../../parts/sheet/sheet-page.tsx'
import words from '../../parts/sheet/sheet-words.module.css'
import { signed } from '../../parts/wall/chart-labels.tsx'
import { PersonaBadge } from '../../parts/wall/persona-badge.tsx'
import { personaTitle, type Wall, type WallLane } from '../../parts/wall/wall.ts'
import { useMe } from '../../state/use-live.ts'
import { type Taste, tasteOf, tastePrint } from './taste.ts'
import { TasteCurve } from './taste-curve.tsx'
import styles from './taste-sheet.module.css'

/** One persona in five lines: who asks what, how it feels, the lowest moments, the royal ones, and the top three. */
export function TasteSheet({ lane, wall }: { readonly lane: WallLane; readonly wall: Wall }) {
  const { t } = useTranslation()
  const { role } = useMe()
  const { group, persona, story, state } = lane
  const name = personaTitle(persona) || group.name
  return (
    <Sheet label={name}>
      <header className={styles.head}>
        <PersonaBadge lane={lane} size={84} />
        <div>
          <p className={words.kind}>{t('papers.taste.kind', { group: group.name })}</p>
          <h1 className={words.title}>{name}</h1>
          <p className={styles.question}>
            {persona === undefined || persona.iQuestion === ''
              ? t('wall.iQuestionEmpty')
              : quoted(persona.iQuestion)}
          </p>
        </div>
      </header>
      {story.moments.length === 0 ? (
        <p className={words.empty}>
          {state === 'there' ? t('wall.state.noMoments') : t(`wall.state.${state}`)}
        </p>
      ) : (
        <>
          <Lines lane={lane} wall={wall} taste={tasteOf(story)} />
          {role === 'facilitator' && <Agreed groupId={group.id} print={tastePrint(story, persona)} />}
        </>
      )}
    </Sheet>
  )
}

type LinesProps = { readonly lane: WallLane; readonly wall: Wall; readonly taste: Taste }

function Lines({ lane, wall, taste: { curve, lows, royals, top, alsoFixed } }: LinesProps) {
  const { t } = useTranslation()
  const score = useScore()
  const nameOf = (moment: StoryMoment) => moment.name || t('wall.momentUnnamed')
  return (
    <dl className={styles.lines}>
      <Line name={t('papers.taste.feels')} empty={t('wall.state.noScoresText')}>
        {curve !== undefined && (
          <>
            <p>
              {t('papers.taste.curve', {
                first: score(curve.first),
                highest: quoted(nameOf(curve.highest)),
                high: score(curve.highest),
                last: score(curve.last),
              })}
            </p>
            <TasteCurve lane={lane} />
          </>
        )}
      </Line>
      <Line name={t('papers.taste.lows')} empty={t('papers.taste.noLows')}>
        {lows.length > 0 && (
          <ul className={words.list}>
            {lows.map((moment) => (
              <li key={moment.id}>
                <strong>{nameOf(moment)}</strong> ({score(moment)})
                {moment.notes.pain.length > 0 &&
                  `: ${moment.notes.pain.map(({ text }) => quoted(text.trim())).join(', ')}`}
              </li>
            ))}
          </ul>
        )}
      </Line>
      <Line name={t('papers.taste.royals')} empty={t('papers.taste.noRoyals')}>
        {royals.length > 0 && (
          <ul className={words.list}>
            {royals.map((moment) => {
              const value = wall.brandValues.get(moment.royal?.brandValue ?? '')?.name ?? ''
              return (
                <li key={moment.id}>
                  <strong>{nameOf(moment)}</strong>
                  {moment.royal?.idea && `: ${moment.royal.idea}`}
                  {value !== '' && ` (${value})`}
                </li>
              )
            })}
          </ul>
        )}
      </Line>
      <Line name={t('papers.taste.top')} empty={t('papers.taste.noTop')}>
        {top.length > 0 && (
          <ol className={words.ranked}>
            {top.map((note) => (
              <li key={note.id}>
                {note.text}
                <NoteMark note={note} />
              </li>
            ))}
          </ol>
        )}
      </Line>
      {alsoFixed.length > 0 && (
        <Line name={t('papers.taste.fixed')} empty="">
          <ul className={words.list}>
            {alsoFixed.map((note) => (
              <li key={note.id}>
                {note.text}
                <NoteMark note={note} />
              </li>
            ))}
          </ul>
        </Line>
      )}
    </dl>
  )
}

function Line({
  name,
  empty,
  children,
}: {
  readonly name: string
  /** Said where there is nothing. */
  readonly empty: string
  readonly children: ReactNode
}) {
  return (
    <div className={styles.line}>
      <dt className={words.label}>{name}</dt>
      <dd>{children || <span className={words.empty}>{empty}</span>}</dd>
    </div>
  )
}

function useScore(): (moment: StoryMoment) => string {
  const formats = useFormats()
  return ({ score }) => (score === undefined ? '' : signed(formats.number(score.median), score.median))
}
