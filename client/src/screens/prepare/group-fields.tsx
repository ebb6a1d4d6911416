import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { CommandOf } from '@brownpaper/shared/protocol/commands'
import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { errorText } from '../../i18n/error-text.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './fields.module.css'
import { TEXT_LIMITS } from './limits.ts'
import { StoredField } from './stored-field.tsx'
import { useAddPersona } from './use-add-persona.ts'

/** Stands for a persona that is made when one chooses it. */
const NEW = 'new'

/** What is a row of the group itself: its name, where it sits, whose shoes it steps into. */
export function GroupFields({
  group,
  personas,
}: {
  readonly group: LiveGroup
  readonly personas: readonly Persona[]
}) {
  const { t } = useTranslation()
  const session = useSession()
  const options = usePersonaOptions(personas, group)
  const addPersona = useAddPersona()

  const set = async (values: Omit<CommandOf<'group.set'>, 'type' | 'groupId'>) => {
    const answer = await session.command({ type: 'group.set', groupId: group.id, ...values })
    return answer.ok ? undefined : answer.code
  }
  const choose = async (chosen: string) => {
    const personaId = chosen === NEW ? addPersona() : chosen
    const failed = await set({ personaId })
    if (failed !== undefined) showToast({ text: errorText(failed), tone: 'danger' })
  }

  return (
    <div className={styles.three}>
      <StoredField
        label={t('prepare.groups.name')}
        stored={group.name}
        onStore={(name, was) => set({ name, was: { name: was } })}
        limit={TEXT_LIMITS.groupName}
        missing={t('prepare.groups.nameMissing')}
      />
      <StoredField
        label={t('prepare.groups.place')}
        placeholder={t('prepare.groups.placePlaceholder')}
        stored={group.place ?? ''}
        onStore={(place, was) => set({ place, was: { place: was } })}
        limit={TEXT_LIMITS.place}
      />
      <Select
        label={t('prepare.groups.persona')}
        value={group.personaId}
        placeholder={t('prepare.groups.personaNone')}
        onValue={(chosen) => void choose(chosen)}
        options={options}
      />
    </div>
  )
}

/** All personas, with who has them already, and a new one last. */
function usePersonaOptions(personas: readonly Persona[], own: LiveGroup) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { groups } = useLive()
  const labelOf = (persona: Persona): string => {
    const name = persona.name === '' ? t('prepare.groups.personaUnnamed') : persona.name
    if (persona.id === own.personaId) return name
    const having = groups.filter(({ personaId }) => personaId === persona.id).map((group) => group.name)
    return having.length === 0
      ? t('prepare.groups.personaFree', { name })
      : t('prepare.groups.personaOf', { name, groups: formats.list(having) })
  }
  return [
    ...personas.map((persona) => ({ value: persona.id, label: labelOf(persona) })),
    { value: NEW, label: t('prepare.groups.personaNew') },
  ]
}
