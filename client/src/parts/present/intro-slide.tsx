import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { quoted } from '../../look/quoted.ts'
import { PersonaBadge } from '../wall/persona-badge.tsx'
import { personaTitle, type WallLane } from '../wall/wall.ts'
import styles from './intro-slide.module.css'

const FACTS = ['values', 'norms', 'motives', 'goals'] as const satisfies readonly (keyof Persona)[]

/** Who it is about: face, name, what drives this person, and the question. */
export function IntroSlide({ lane }: { readonly lane: WallLane }) {
  const { t } = useTranslation()
  const { group, persona } = lane
  const facts = FACTS.filter((fact) => persona !== undefined && persona[fact].trim() !== '')
  return (
    <section className={styles.intro}>
      <div className={styles.face}>
        <PersonaBadge lane={lane} size="25em" />
      </div>
      <div className={styles.words}>
        <p className={styles.group}>{group.name}</p>
        <h2 className={styles.name}>{personaTitle(persona) || group.name}</h2>
        {persona !== undefined && persona.role !== '' && <p className={styles.role}>{persona.role}</p>}
        <p className={styles.question}>
          {persona === undefined || persona.iQuestion === ''
            ? t('present.empty.question')
            : quoted(persona.iQuestion)}
        </p>
      </div>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <div key={fact} className={styles.fact}>
              <dt className={styles.label}>{t(`present.facts.${fact}`)}</dt>
              <dd>{persona?.[fact]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
