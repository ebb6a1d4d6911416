import '../../../i18n/later/schedule.ts'
import { Card } from '../../../ui/card.tsx'
import { Section } from '../section.tsx'
import cardStyles from '../step-card.module.css'
import { PlanCard } from './plan-card.tsx'
import { StepsList } from './steps-list.tsx'

/** What happens when: the day and the room, then the steps with their times. */
export function ProgrammeStep() {
  return (
    <Section id="programme">
      <PlanCard />
      <Card className={cardStyles.card}>
        <StepsList />
      </Card>
    </Section>
  )
}
