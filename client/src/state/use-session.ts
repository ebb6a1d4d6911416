import { must } from '@brownpaper/shared/base/assert'
import { createContext, useContext } from 'react'
import type { Session } from './session.ts'

export const SessionContext = createContext<Session | undefined>(undefined)

/** The session of the workshop around this component. */
export function useSession(): Session {
  return must(useContext(SessionContext), 'a SessionProvider around this component')
}
