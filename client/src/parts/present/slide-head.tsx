import { useTranslation } from '../../i18n/i18n.ts'
import { quoted } from '../../look/quoted.ts'
import { PersonaBadge } from '../wall/persona-badge.tsx'
import { personaTitle, type WallLane } from '../wall/wall.ts'
import styles from './slide-head.module.css'

/** At the top of every slide after the first: whose journey it is, and the question in full. */
export function SlideHead({ lane }: { readonly lane: WallLane }) {
  const { t } = useTranslation()
  const { group, persona } = lane
  const name = personaTitle(persona)
  return (
    <header className={styles.head}>
      <div className={styles.face}>
        <PersonaBadge lane={lane} size="9.4em" />
      </div>
      <div className={styles.words}>
        <p className={styles.who}>
          {name === '' ? group.name : t('present.of', { group: group.name, persona: name })}
        </p>
        <h2 className={styles.question}>
          {persona === undefined || persona.iQuestion === ''
            ? t('present.empty.question')
            : quoted(persona.iQuestion)}
        </h2>
      </div>
    </header>
  )
}
