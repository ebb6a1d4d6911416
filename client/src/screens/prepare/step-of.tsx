import type { ComponentType } from 'react'
import { later } from '../../ui/later.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AgreeStep } from './agree-step.tsx'
import { BrandSection } from './brand-section.tsx'
import { ChannelsStep } from './channels-step.tsx'
import { CommunicationStep } from './communication-step.tsx'
import { EndSection } from './end-section.tsx'
import { GoalStep } from './goal-step.tsx'
import { GroupsSection } from './groups-section.tsx'
import type { StepId } from './guide.ts'
import { InsightsStep } from './insights-step.tsx'
import { InviteStep } from './invite-step.tsx'
import { KitStep } from './kit-step.tsx'
import { LinksSection } from './links-section.tsx'
import { NextStep } from './next-step.tsx'
import { PeopleStep } from './people-step.tsx'
import { PhasesSection } from './phases-section.tsx'
import { PlaceStep } from './place-step.tsx'
import { ReasonStep } from './reason-step.tsx'
import { ScopeStep } from './scope-step.tsx'

const ProgrammeStep = later(
  async () => (await import('./programme/programme-step.tsx')).ProgrammeStep,
  'at-once',
  () => <Skeleton height={380} />,
)

/** Each step of the guide with what one does there. */
export const STEP_OF: Readonly<Record<StepId, ComponentType>> = {
  reason: ReasonStep,
  goal: GoalStep,
  scope: ScopeStep,
  insights: InsightsStep,
  communication: CommunicationStep,
  brand: BrandSection,
  phases: PhasesSection,
  channels: ChannelsStep,
  groups: GroupsSection,
  agree: AgreeStep,
  people: PeopleStep,
  programme: ProgrammeStep,
  place: PlaceStep,
  invite: InviteStep,
  next: NextStep,
  kit: KitStep,
  links: LinksSection,
  end: EndSection,
}
