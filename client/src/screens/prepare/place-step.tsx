import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Card } from '../../ui/card.tsx'
import { CallField } from './call-field.tsx'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredField } from './stored-field.tsx'
import { useSettingsField } from './use-settings-field.ts'

/** Where people come to: a room, a call, or both; and where each group talks. */
export function PlaceStep() {
  const { t } = useTranslation()
  const session = useSession()
  const { workshop, groups } = useLive()
  const { field } = useSettingsField()
  const give = async (command: Parameters<typeof session.command>[0]) => {
    const answer = await session.command(command)
    return answer.ok ? undefined : answer.code
  }
  return (
    <Section id="place">
      <Card className={styles.card}>
        <StoredField
          label={t('prepare.about.location')}
          placeholder={t('prepare.about.locationPlaceholder')}
          {...field('location')}
        />
        <CallField
          label={t('prepare.call.label')}
          hint={t('prepare.call.hint')}
          stored={workshop.call}
          onStore={(call) => give({ type: 'workshop.set', call })}
        />
        <StoredField
          label={t('prepare.about.wallOpens')}
          placeholder={t('prepare.about.wallOpensPlaceholder')}
          hint={t('prepare.about.wallOpensHint')}
          {...field('wallOpens')}
        />
      </Card>
      {groups.length > 0 && (
        <Card className={styles.card}>
          <div>
            <h3 className={styles.title}>{t('prepare.call.groups')}</h3>
            <p className={styles.hint}>{t('prepare.call.groupsHint')}</p>
          </div>
          {groups.map((group) => (
            <CallField
              key={group.id}
              label={t('prepare.call.group', { name: group.name })}
              stored={group.call}
              onStore={(call) => give({ type: 'group.set', groupId: group.id, call })}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
