import { addPersona } from '@brownpaper/shared/workshop/add-persona'
import { randomId } from '../../platform/ids.ts'
import { useSession } from '../../state/use-session.ts'

/** Makes an empty persona to fill in; gives its id. */
export function useAddPersona(): () => string {
  const session = useSession()
  return () =>
    addPersona(session.workshop, {}, { now: session.serverNow(), newId: randomId, random: Math.random })
}
