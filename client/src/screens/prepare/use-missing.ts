import { coverageOf } from '@brownpaper/shared/journey/coverage'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { agreementPrint, approvalBy } from '../../parts/agreement.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useIds, useRecord } from '../../state/use-table.ts'
import { type Missing, whatIsMissing } from './missing.ts'
import { useInvited } from './use-invited.ts'

/** What is still to do in this workshop's preparation. */
export function useMissing(): readonly Missing[] {
  const { workshop } = useSession()
  const { tables } = workshop
  const live = useLive()
  const settings = useRecord(tables.settings, SETTINGS_ID)
  const goals = useAll(tables.goals)
  const insights = useAll(tables.insights)
  const communications = useAll(tables.communications)
  const channels = useAll(tables.channels)
  const personas = useAll(tables.personas)
  const approvals = useAll(tables.approvals).filter(({ id }) => approvalBy(id) !== undefined)
  const invited = useInvited()
  const print = agreementPrint(workshop, live.groups)
  return whatIsMissing({
    settings,
    goals,
    insights,
    communications: communications.length,
    phases: useIds(tables.phases).length,
    brandValues: useIds(tables.brandValues).length,
    channels,
    nextSteps: useIds(tables.nextSteps).length,
    groups: live.groups,
    personas: new Map(personas.map((persona) => [persona.id, persona])),
    agreed: approvals.length === 0 ? 'not-yet' : approvals.some(({ of }) => of === print) ? 'now' : 'changed',
    programme: live.programme,
    call: live.workshop.call,
    coverage: coverageOf({ channels, moments: [], inData: [], invited: invited.departments }),
    invited,
  })
}
