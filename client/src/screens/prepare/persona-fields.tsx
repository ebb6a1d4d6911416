import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'
import { FacePicker } from './face-picker.tsx'
import styles from './fields.module.css'
import { soundsAsCustomer } from './i-question.ts'
import { TEXT_LIMITS } from './limits.ts'
import { StoredArea, StoredField } from './stored-field.tsx'

type PersonaText =
  | 'name'
  | 'age'
  | 'role'
  | 'iQuestion'
  | 'values'
  | 'norms'
  | 'motives'
  | 'goals'
  | 'warmUps'

const CHARACTER = ['values', 'norms', 'motives', 'goals'] as const

/** Who the persona is, and what they ask. */
export function PersonaFields({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation()
  const { personas } = useSession().workshop.tables
  const field = (name: PersonaText, limit: number) => ({
    stored: persona[name],
    limit,
    onStore: (text: string) => {
      personas.patch(persona.id, { [name]: text })
      return undefined
    },
  })
  return (
    // another persona for this group: none of the half typed words of the one before may stay in the fields
    <div className={styles.persona} key={persona.id}>
      <FacePicker persona={persona} onFace={(face) => personas.patch(persona.id, { face })} />
      <div className={styles.stack}>
        <div className={styles.who}>
          <StoredField
            label={t('prepare.groups.personaName')}
            placeholder={t('prepare.groups.personaNamePlaceholder')}
            {...field('name', TEXT_LIMITS.name)}
          />
          <StoredField
            label={t('prepare.groups.age')}
            inputMode="numeric"
            {...field('age', TEXT_LIMITS.age)}
          />
        </div>
        <StoredField
          label={t('prepare.groups.role')}
          placeholder={t('prepare.groups.rolePlaceholder')}
          {...field('role', TEXT_LIMITS.line)}
        />
        <StoredArea
          label={t('prepare.groups.iQuestion')}
          className={styles.question}
          placeholder={t('prepare.groups.iQuestionPlaceholder')}
          hint={t(
            soundsAsCustomer(persona.iQuestion)
              ? 'prepare.groups.iQuestionHint'
              : 'prepare.groups.iQuestionNoI',
          )}
          rows={2}
          {...field('iQuestion', TEXT_LIMITS.iQuestion)}
        />
        <div className={styles.two}>
          {CHARACTER.map((name) => (
            <StoredField
              key={name}
              label={t(`prepare.groups.${name}`)}
              placeholder={t(`prepare.groups.${name}Placeholder`)}
              {...field(name, TEXT_LIMITS.iQuestion)}
            />
          ))}
        </div>
        <StoredArea
          label={t('prepare.groups.warmUps')}
          optional
          placeholder={t('prepare.groups.warmUpsPlaceholder')}
          hint={t('prepare.groups.warmUpsHint')}
          rows={2}
          {...field('warmUps', TEXT_LIMITS.warmUps)}
        />
      </div>
    </div>
  )
}
