import { needsDiscussion } from '@brownpaper/shared/journey/score'
import { stepPolicy } from '@brownpaper/shared/programme/step'
import { MessagesSquare } from 'lucide-react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { usePosition } from '../../../state/use-position.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useMomentName, useScoreText } from '../use-lane-words.ts'
import styles from './talk-first.module.css'

const SCALE = [-3, -2, -1, 0, 1, 2, 3] as const

/** After everyone scored alone: dots and no names, the moments they felt most differently first. */
export function TalkFirst() {
  const { t } = useTranslation()
  const { document, focus, group } = useLaneTools()
  const { layout, scores } = useSnapshot()
  const { step } = usePosition(group?.id)
  const nameOf = useMomentName()
  const isShown = step.activity === 'discuss' && !stepPolicy(step).isPrivate
  if (!isShown || group?.revealed?.includes('scores') !== true) return null
  const scored = layout.columns
    .flatMap(({ moment, number }) => {
      const score = scores.get(moment)
      return score === undefined ? [] : [{ moment, number, score }]
    })
    .sort((a, b) => b.score.spread - a.score.spread)
  const hasApart = scored.some(({ score }) => needsDiscussion(score))
  const goTo = (moment: string) => {
    focus.set([`face:${moment}`], 'list')
    window.document.querySelector(`[data-moment="${CSS.escape(moment)}"]`)?.scrollIntoView({ block: 'start' })
  }
  return (
    <section className={styles.bar} aria-label={t('own.talk.title')}>
      <h2 className={styles.title}>
        <MessagesSquare size={18} aria-hidden />
        {t(hasApart ? 'own.talk.title' : 'own.talk.agreed')}
      </h2>
      {scored.length > 0 && (
        <ol className={styles.moments}>
          {scored.map(({ moment, number, score }) => (
            <li key={moment} data-apart={needsDiscussion(score) || undefined}>
              <button type="button" className={styles.moment} onClick={() => goTo(moment)}>
                <span className={styles.name}>
                  {number}. {nameOf(document.tables.moments.get(moment)?.name)}
                </span>
                <ScoreDots values={[...score.own.values()].map(({ value }) => value)} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Everybody's score as a dot on the scale; whose it is nobody sees. */
function ScoreDots({ values }: { readonly values: readonly number[] }) {
  const { t } = useTranslation()
  const text = useScoreText()
  const sorted = values.toSorted((a, b) => a - b)
  return (
    <span
      className={styles.dots}
      role="img"
      aria-label={t('own.talk.dots', { scores: sorted.map(text).join(', ') })}
    >
      {SCALE.map((value) => (
        <span key={value} className={styles.place} data-zero={value === 0 || undefined}>
          {sorted
            .filter((one) => one === value)
            .map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
              <span key={index} className={styles.dot} />
            ))}
        </span>
      ))}
    </span>
  )
}
