import '../../i18n/later/together.ts'
import { areTogether, countReactions } from '@brownpaper/shared/together/reactions'
import type { CSSProperties } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCalm } from '../../platform/quiet.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './floating-reactions.module.css'
import { REACTION_ICONS } from './reaction-icons.ts'
import { useReactions } from './use-reactions.ts'

/** A whole room that claps is a crowd one sees; more would be a wall of it. */
const MOST_AFLOAT = 14
/** Where they set out along an edge: those who clap at once begin beside each other and not on top. */
const PLACES = 7

/**
 * On a screen that a room watches: what people show floats up along its edges, where nothing is to be read, and nobody
 * learns whose it is. In a calm picture it is counted instead. Only while all are together, and never in silence.
 */
export function FloatingReactions() {
  const { presentation } = useLive()
  const { step } = usePosition()
  const isCalm = useCalm()
  if (!areTogether(step, presentation !== null)) return null
  return isCalm ? <Counted /> : <Floating />
}

function Floating() {
  const { t } = useTranslation()
  const { members } = useLive()
  const shown = useReactions(MOST_AFLOAT)
  return (
    <ul className={styles.floating} aria-label={t('together.reactions.shown')}>
      {shown.map(({ id, reaction: { what, at } }) => {
        const Icon = REACTION_ICONS[what]
        const place = members.findIndex((member) => member.id === id)
        return (
          <li
            key={`${id} ${at}`}
            className={styles.one}
            data-side={place % 2 === 0 ? 'left' : 'right'}
            style={
              {
                '--place': Math.floor(place / 2) % PLACES,
              } as CSSProperties /* a custom property is not in React's list */
            }
          >
            <Icon aria-hidden />
            <VisuallyHidden>{t(`together.reactions.${what}`)}</VisuallyHidden>
          </li>
        )
      })}
    </ul>
  )
}

function Counted() {
  const { t } = useTranslation()
  const counts = countReactions(useReactions(Number.POSITIVE_INFINITY))
  return (
    <ul className={styles.counted} aria-label={t('together.reactions.shown')}>
      {counts.map(({ what, count }) => {
        const Icon = REACTION_ICONS[what]
        return (
          <li key={what} className={styles.kind}>
            <Icon aria-hidden />
            <VisuallyHidden>{t(`together.reactions.${what}`)}</VisuallyHidden>
            <span>{count}</span>
          </li>
        )
      })}
    </ul>
  )
}
