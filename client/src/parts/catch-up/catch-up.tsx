import '../../i18n/later/arrival.ts'
import { byOrder } from '@brownpaper/shared/base/order'
import { tellLane } from '@brownpaper/shared/journey/lane-story'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { quoted } from '../../look/quoted.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Lines } from '../sheet/lines.tsx'
import { usePrepared } from '../sheet/use-prepared.ts'
import { useStepWords } from '../step-words.ts'
import { timerLeft } from '../timer.ts'
import styles from './catch-up.module.css'

/** Where everybody is, in half a page: for whoever comes in later. What lies on a paper is told of one's own. */
export function CatchUp({
  group,
  lane,
}: {
  readonly group: LiveGroup | undefined
  readonly lane?: LaneDocument
}) {
  const { t } = useTranslation()
  const { goals, told } = usePrepared()
  const { groups } = useLive()
  const personas = useAll(useSession().workshop.tables.personas)
  const personaOf = ({ personaId }: LiveGroup) => personas.find(({ id }) => id === personaId)
  const ours = group && personaOf(group)
  const goal = [told('goal'), ...goals].filter((line) => line !== '')
  const others = groups.filter(({ id }) => id !== group?.id)
  return (
    <>
      <Now group={group} persona={ours?.name.split(' ')[0] ?? ''} />
      <dl className={styles.facts}>
        {goal.length > 0 && (
          <Fact name={t('arrival.goal')}>
            <Lines text={goal.join('\n')} className={styles.lines} />
          </Fact>
        )}
        <Done />
        {ours !== undefined && ours.name.trim() !== '' && (
          <Fact name={t('arrival.persona')}>
            {ours.name}
            {ours.iQuestion.trim() !== '' && `: ${quoted(ours.iQuestion.trim())}`}
          </Fact>
        )}
        {lane !== undefined && <OnPaper lane={lane} />}
        {others.length > 0 && (
          <Fact name={t(group === undefined ? 'arrival.groups' : 'arrival.others')}>
            <ul className={styles.lines}>
              {others.map((one) => {
                const persona = personaOf(one)
                const question = persona?.iQuestion.trim()
                const words = [persona?.name.split(' ')[0], question && quoted(question)].filter(Boolean)
                return (
                  <li key={one.id}>
                    {one.name}
                    {words.length > 0 && ` · ${words.join(': ')}`}
                  </li>
                )
              })}
            </ul>
          </Fact>
        )}
      </dl>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Now({ group, persona }: { readonly group: LiveGroup | undefined; readonly persona: string }) {
  const { t } = useTranslation()
  const words = useStepWords()
  const { step, timer, aside } = usePosition(group?.id)
  const now = useServerNow(10_000)
  const minutes = timer === null ? 0 : Math.ceil(timerLeft(timer, now) / 60_000)
  return (
    <p className={styles.now}>
      <strong>{t('arrival.now', { step: words.name(step, aside) })}</strong>{' '}
      {words.instruction(step, persona, aside)}
      {minutes > 0 && <span className={styles.left}>{t('arrival.left', { count: minutes })}</span>}
    </p>
  )
}

/** The steps that were begun before the one everyone is at. */
function Done() {
  const { t } = useTranslation()
  const words = useStepWords()
  const { programme, step } = useLive()
  const at = programme.steps.findIndex(({ id }) => id === step.id)
  const done = programme.steps.slice(0, Math.max(0, at)).filter(({ id }) => step.begun?.[id] !== undefined)
  if (done.length === 0) return null
  return <Fact name={t('arrival.done')}>{done.map((one) => words.name(one)).join(', ')}</Fact>
}

function OnPaper({ lane }: { readonly lane: LaneDocument }) {
  const { t } = useTranslation()
  const phases = useAll(useSession().workshop.tables.phases, byOrder)
  const notes = useAll(lane.tables.notes)
  const moments = useAll(lane.tables.moments)
  const scores = useAll(lane.tables.scores)
  const story = tellLane(
    { notes, moments, scores },
    phases.map(({ id }) => id),
  )
  const named = story.moments.map(({ name }) => name.trim()).filter((name) => name !== '')
  const [first, last] = [named[0], named.at(-1)]
  if (story.moments.length === 0) return <Fact name={t('arrival.paper')}>{t('arrival.nothing')}</Fact>
  const count = (kind: 'pain' | 'improvement') => notes.filter((note) => note.kind === kind).length
  const lines = [
    t('arrival.moments', { count: story.moments.length }),
    first !== undefined && last !== undefined && first !== last
      ? t('arrival.journey', { from: quoted(first), to: quoted(last) })
      : '',
    count('pain') > 0 ? t('arrival.pains', { count: count('pain') }) : '',
    count('improvement') > 0 ? t('arrival.ideas', { count: count('improvement') }) : '',
    story.deepest?.name.trim() ? t('arrival.lowest', { moment: quoted(story.deepest.name.trim()) }) : '',
  ]
  return (
    <>
      <Fact name={t('arrival.paper')}>{lines.filter((line) => line !== '').join(' ')}</Fact>
      {story.top.length > 0 && (
        <Fact name={t('arrival.top')}>{story.top.map(({ text }) => quoted(text.trim())).join(', ')}</Fact>
      )}
    </>
  )
}
