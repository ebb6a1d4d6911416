import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useIds, useRecord } from '../../state/use-table.ts'
import { type Missing, whatIsMissing } from './missing.ts'

/** What is still to do in this workshop's preparation. */
export function useMissing(): readonly Missing[] {
  const { tables } = useSession().workshop
  const { groups } = useLive()
  const settings = useRecord(tables.settings, SETTINGS_ID)
  const phases = useIds(tables.phases)
  const brandValues = useIds(tables.brandValues)
  const personas = useAll(tables.personas)
  return whatIsMissing({
    goal: settings?.goal ?? '',
    phases: phases.length,
    brandValues: brandValues.length,
    groups,
    personas: new Map(personas.map((persona) => [persona.id, persona])),
  })
}
