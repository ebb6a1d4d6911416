import { REASON_KINDS } from '@brownpaper/shared/workshop/prepared'
import { CUSTOMER_WORDS, type CustomerWord } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/select.tsx'
import { ChoiceChips } from './choice-chips.tsx'
import { TEXT_LIMITS } from './limits.ts'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredArea, StoredField } from './stored-field.tsx'
import { useSettingsField } from './use-settings-field.ts'

/** Why this workshop, what it is called and whose journey it is. */
export function ReasonStep() {
  const { t } = useTranslation()
  const session = useSession()
  const { workshop } = useLive()
  const { settings, set, field } = useSettingsField()
  const word = CUSTOMER_WORDS.find((one) => one === settings?.customerWord) ?? 'customer'
  const storeTitle = async (title: string, was: string) => {
    const answer = await session.command({ type: 'workshop.set', title, was: { title: was } })
    return answer.ok ? undefined : answer.code
  }
  return (
    <Section id="reason">
      <Card className={styles.card}>
        <ChoiceChips
          label={t('prepare.about.kind')}
          hint={t('prepare.about.noIdea')}
          value={settings?.reasonKind ?? ''}
          onValue={(kind) => set('reasonKind', kind)}
          options={REASON_KINDS.map((value) => ({ value, label: t(`prepare.about.kinds.${value}`) }))}
        />
        <StoredArea
          label={t('prepare.about.reason')}
          placeholder={t('prepare.about.reasonPlaceholder')}
          rows={2}
          {...field('reason', TEXT_LIMITS.goal)}
        />
      </Card>
      <Card className={styles.card}>
        <StoredField
          label={t('prepare.about.title')}
          stored={workshop.title}
          onStore={storeTitle}
          limit={TEXT_LIMITS.title}
          missing={t('prepare.about.titleMissing')}
        />
        <div className={styles.pair}>
          <Select<CustomerWord>
            label={t('prepare.about.customer')}
            value={word}
            onValue={(chosen) => set('customerWord', chosen)}
            options={CUSTOMER_WORDS.map((value) => ({ value, label: t(`prepare.customerWords.${value}`) }))}
          />
          {word === 'other' && (
            <StoredField
              label={t('prepare.about.customerOther')}
              placeholder={t('prepare.about.customerOtherPlaceholder')}
              {...field('customerOther', TEXT_LIMITS.name)}
            />
          )}
        </div>
      </Card>
    </Section>
  )
}
