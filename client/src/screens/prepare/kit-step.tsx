import { Printer } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { OpenCard } from './open-card.tsx'
import { Section } from './section.tsx'
import styles from './step-card.module.css'

/** What lies on each group's table. */
export function KitStep() {
  const { t } = useTranslation()
  return (
    <Section id="kit">
      <OpenCard to="kit" icon={Printer} action={t('prepare.open.kit')} text={t('prepare.open.kitText')} />
      <Card className={styles.card}>
        <p>
          {t('prepare.open.kitBring')} {t('prepare.open.kitList')}.
        </p>
      </Card>
    </Section>
  )
}
