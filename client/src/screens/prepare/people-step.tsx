import { Users } from 'lucide-react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Coverage } from './coverage.tsx'
import { DepartmentsField } from './departments-field.tsx'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { useInvited } from './use-invited.ts'

/** Whose view is at the table, and whose is missing. */
export function PeopleStep() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { count } = useInvited()
  return (
    <Section id="people">
      <Card className={styles.card}>
        <DepartmentsField />
      </Card>
      <Card className={styles.card}>
        <h3 className={styles.title}>{t('prepare.groups.people')}</h3>
        <p className={styles.hint}>{t('prepare.groups.peopleHint', { count })}</p>
        <div>
          <Link href={`/w/${workshopId}/people`} asChild>
            <ButtonLink icon={Users}>{t('prepare.groups.toPeople')}</ButtonLink>
          </Link>
        </div>
      </Card>
      <div className={styles.below}>
        <Coverage />
      </div>
    </Section>
  )
}
