import '../../i18n/later/balance.ts'
import { MailOpen } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { BalanceSwitch } from '../../parts/balance-switch.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { OpenCard } from './open-card.tsx'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredField } from './stored-field.tsx'
import { useSettingsField } from './use-settings-field.ts'

/** In whose name people are invited, whom they may ask, the way to the letter, and what they are told at joining. */
export function InviteStep() {
  const { t } = useTranslation()
  const { field } = useSettingsField()
  return (
    <Section id="invite">
      <Card className={styles.card}>
        <div className={styles.pair}>
          <StoredField
            label={t('prepare.about.managerName')}
            placeholder={t('prepare.about.managerNamePlaceholder')}
            {...field('managerName')}
          />
          <StoredField
            label={t('prepare.about.managerRole')}
            placeholder={t('prepare.about.managerRolePlaceholder')}
            {...field('managerRole')}
          />
        </div>
        <StoredField
          label={t('prepare.about.contact')}
          placeholder={t('prepare.about.contactPlaceholder')}
          hint={t('prepare.about.contactHint')}
          {...field('contact')}
        />
      </Card>
      <OpenCard
        to="invite"
        icon={MailOpen}
        action={t('prepare.open.invite')}
        text={t('prepare.open.inviteText')}
      />
      <Card className={classes(styles.card, styles.below)}>
        <div>
          <h3 className={styles.title}>{t('balance.title')}</h3>
          <p className={styles.hint}>{t('balance.intro')}</p>
        </div>
        <BalanceSwitch />
      </Card>
    </Section>
  )
}
