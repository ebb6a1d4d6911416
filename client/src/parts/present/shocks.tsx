import '../../i18n/later/marks.ts'
import { HeartCrack } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { quoted } from '../../look/quoted.ts'
import type { WallLane } from '../wall/wall.ts'
import styles from './shocks.module.css'

/** A slide has room for so many; the rest is on the wall. */
const SHOWN = 2

/** What the group is ashamed of, quietly under its curve; nothing where there is none. */
export function Shocks({ lane }: { readonly lane: WallLane }) {
  const { t } = useTranslation()
  const { shocks } = lane.story
  if (shocks.length === 0) return null
  return (
    <div className={styles.shocks}>
      <h3 className={styles.title}>
        <HeartCrack size="1.1em" aria-hidden /> {t('marks.shockTitle')}
      </h3>
      <ul className={styles.list}>
        {shocks.slice(0, SHOWN).map(({ id, text }) => (
          <li key={id}>{quoted(text.trim())}</li>
        ))}
      </ul>
    </div>
  )
}
