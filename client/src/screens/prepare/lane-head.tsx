import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { PersonaFace } from '../../look/persona-face.tsx'
import { quoted } from '../../look/quoted.ts'
import { personaLook } from '../../look/tokens.ts'
import { classes } from '../../ui/classes.ts'
import styles from './lane-head.module.css'

/** The head of a brown paper as its group will see it: persona and I-question. */
export function LaneHead({ persona }: { readonly persona: Persona | undefined }) {
  const { t } = useTranslation()
  if (persona === undefined) {
    return (
      <div className={classes(styles.head, 'paper')}>
        <p className={styles.question}>{t('prepare.groups.personaNone')}</p>
      </div>
    )
  }
  const { colour, soft, dash } = personaLook(persona.colour)
  const name = persona.name === '' ? t('prepare.groups.personaUnnamed') : persona.name
  return (
    <div className={classes(styles.head, 'paper')}>
      <div className={styles.card}>
        <span className={styles.face} style={{ background: soft }}>
          <PersonaFace face={persona.face} size={52} />
        </span>
        <div className={styles.words}>
          <p className={styles.name}>
            {name}
            {persona.age !== '' && `, ${persona.age}`}
          </p>
          {persona.role !== '' && <p className={styles.role}>{persona.role}</p>}
          <svg className={styles.line} viewBox="0 0 96 4" width="96" height="4" aria-hidden="true">
            <line
              x1="2"
              x2="94"
              y1="2"
              y2="2"
              stroke={colour}
              strokeWidth="3"
              strokeLinecap="round"
              strokeDasharray={dash.join(' ')}
            />
          </svg>
        </div>
      </div>
      <p className={classes(styles.question, persona.iQuestion === '' && styles.blank)}>
        {persona.iQuestion === '' ? t('prepare.groups.iQuestionEmpty') : quoted(persona.iQuestion)}
      </p>
    </div>
  )
}
