import { CUSTOMER_WORDS, type CustomerWord, SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './about-section.module.css'
import { TEXT_LIMITS } from './limits.ts'
import { Section } from './section.tsx'
import { StoredArea, StoredField } from './stored-field.tsx'
import { type SettingName, setSetting } from './workshop-actions.ts'

/** What the workshop is about. */
export function AboutSection() {
  const { t } = useTranslation()
  const session = useSession()
  const { workshop } = useLive()
  const settings = useRecord(session.workshop.tables.settings, SETTINGS_ID)

  const field = (name: SettingName, limit: number = TEXT_LIMITS.long) => ({
    stored: settings?.[name] ?? '',
    limit,
    onStore: (text: string) => {
      setSetting(session.workshop, name, text)
      return undefined
    },
  })
  const storeTitle = async (title: string) => {
    const answer = await session.command({ type: 'workshop.set', title })
    return answer.ok ? undefined : answer.code
  }

  return (
    <Section id="about">
      <Card className={styles.card}>
        <StoredField
          label={t('prepare.about.title')}
          stored={workshop.title}
          onStore={storeTitle}
          limit={TEXT_LIMITS.title}
          missing={t('prepare.about.titleMissing')}
        />
        <StoredArea
          label={t('prepare.about.goal')}
          placeholder={t('prepare.about.goalPlaceholder')}
          hint={t('prepare.about.goalHint')}
          rows={2}
          {...field('goal', TEXT_LIMITS.goal)}
        />
        <StoredArea
          label={t('prepare.about.reason')}
          placeholder={t('prepare.about.reasonPlaceholder')}
          rows={2}
          {...field('reason', TEXT_LIMITS.goal)}
        />
        <div className={styles.pair}>
          <StoredArea
            label={t('prepare.about.scopeIn')}
            placeholder={t('prepare.about.scopePlaceholder')}
            rows={3}
            {...field('scopeIn')}
          />
          <StoredArea
            label={t('prepare.about.scopeOut')}
            placeholder={t('prepare.about.scopePlaceholder')}
            rows={3}
            {...field('scopeOut')}
          />
        </div>
        <div className={styles.pair}>
          <CustomerField
            word={customerWordOf(settings?.customerWord)}
            onWord={(word) => setSetting(session.workshop, 'customerWord', word)}
            own={field('customerOther', TEXT_LIMITS.name)}
          />
          <StoredField
            label={t('prepare.about.wallOpens')}
            placeholder={t('prepare.about.wallOpensPlaceholder')}
            hint={t('prepare.about.wallOpensHint')}
            {...field('wallOpens', TEXT_LIMITS.line)}
          />
        </div>
        <StoredArea
          label={t('prepare.about.departments')}
          hint={t('prepare.about.departmentsHint')}
          rows={3}
          {...field('departments')}
        />
      </Card>
    </Section>
  )
}

function CustomerField({
  word,
  onWord,
  own,
}: {
  readonly word: CustomerWord
  readonly onWord: (word: CustomerWord) => void
  readonly own: {
    readonly stored: string
    readonly limit: number
    readonly onStore: (text: string) => undefined
  }
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.stack}>
      <Select
        label={t('prepare.about.customer')}
        value={word}
        onValue={onWord}
        options={CUSTOMER_WORDS.map((value) => ({ value, label: t(`prepare.customerWords.${value}`) }))}
      />
      {word === 'other' && (
        <StoredField
          label={t('prepare.about.customerOther')}
          placeholder={t('prepare.about.customerOtherPlaceholder')}
          {...own}
        />
      )}
    </div>
  )
}

function customerWordOf(stored: string | undefined): CustomerWord {
  return CUSTOMER_WORDS.find((word) => word === stored) ?? 'customer'
}
