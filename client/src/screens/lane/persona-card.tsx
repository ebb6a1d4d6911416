import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { quoted } from '../../look/quoted.ts'
import { useLaneTools } from './lane-tools.ts'
import styles from './persona-card.module.css'

/** "Sanne de Wit, 23"; '' without a persona or a name. */
export function personaTitle(persona: Persona | undefined): string {
  if (persona === undefined) return ''
  return [persona.name, persona.age]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ')
}

const FIELDS = ['values', 'norms', 'motives', 'goals'] as const

/** Everything that was prepared about the persona, and its question in full. */
export function PersonaCard() {
  const { t } = useTranslation()
  const { persona } = useLaneTools()
  const known = FIELDS.filter((field) => (persona?.[field] ?? '').trim() !== '')
  return (
    <div className={styles.card}>
      {persona !== undefined && persona.iQuestion !== '' && (
        <p className={styles.question}>{quoted(persona.iQuestion)}</p>
      )}
      {known.length === 0 ? (
        <p className={styles.nothing}>{t('lane.persona.nothing')}</p>
      ) : (
        <dl className={styles.list}>
          {known.map((field) => (
            <div key={field}>
              <dt className={styles.term}>{t(`lane.persona.${field}`)}</dt>
              <dd>{persona?.[field]}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
