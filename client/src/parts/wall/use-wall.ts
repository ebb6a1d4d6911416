import { useMemo, useSyncExternalStore } from 'react'
import { useSession } from '../../state/use-session.ts'
import type { Wall } from './wall.ts'
import { WallSource } from './wall-source.ts'

/** The wall as it stands, drawn anew when any lane changes; opens all lanes one may read while it is shown. */
export function useWall(): Wall {
  const session = useSession()
  const source = useMemo(() => new WallSource(session), [session])
  return useSyncExternalStore(source.subscribe, source.current)
}
