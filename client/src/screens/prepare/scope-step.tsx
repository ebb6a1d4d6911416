import { JOURNEY_FORMS } from '@brownpaper/shared/workshop/prepared'
import { useTranslation } from '../../i18n/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { ChoiceChips } from './choice-chips.tsx'
import { TEXT_LIMITS } from './limits.ts'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredArea, StoredField } from './stored-field.tsx'
import { useSettingsField } from './use-settings-field.ts'

/** What the journey is about, from where to where, and what is left out. */
export function ScopeStep() {
  const { t } = useTranslation()
  const { settings, set, field } = useSettingsField()
  return (
    <Section id="scope">
      <Card className={styles.card}>
        <StoredField
          label={t('prepare.about.product')}
          placeholder={t('prepare.about.productPlaceholder')}
          {...field('product')}
        />
        <div className={styles.pair}>
          <StoredField
            label={t('prepare.about.journeyFrom')}
            placeholder={t('prepare.about.journeyFromPlaceholder')}
            hint={t('prepare.about.journeyHint')}
            {...field('journeyFrom')}
          />
          <StoredField
            label={t('prepare.about.journeyTo')}
            placeholder={t('prepare.about.journeyToPlaceholder')}
            {...field('journeyTo')}
          />
        </div>
        <div className={styles.pair}>
          <StoredArea
            label={t('prepare.about.scopeIn')}
            placeholder={t('prepare.about.scopePlaceholder')}
            rows={3}
            {...field('scopeIn', TEXT_LIMITS.long)}
          />
          <StoredArea
            label={t('prepare.about.scopeOut')}
            placeholder={t('prepare.about.scopePlaceholder')}
            rows={3}
            {...field('scopeOut', TEXT_LIMITS.long)}
          />
        </div>
        <ChoiceChips
          label={t('prepare.about.form')}
          value={settings?.form ?? ''}
          onValue={(form) => set('form', form)}
          options={JOURNEY_FORMS.map((value) => ({ value, label: t(`prepare.about.forms.${value}`) }))}
        />
      </Card>
    </Section>
  )
}
