import { Card } from '../../ui/card.tsx'
import { Coverage } from './coverage.tsx'
import { DepartmentsField } from './departments-field.tsx'
import { Section } from './section.tsx'
import styles from './step-card.module.css'

/** Whose view is at the table, and whose is missing. */
export function PeopleStep() {
  return (
    <Section id="people">
      <Card className={styles.card}>
        <DepartmentsField />
      </Card>
      <div className={styles.below}>
        <Coverage />
      </div>
    </Section>
  )
}
