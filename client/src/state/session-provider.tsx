import { Fragment, type ReactNode, useEffect, useState } from 'react'
import { callApi } from '../platform/api.ts'
import { createLocalStore, localStore } from '../platform/storage.ts'
import { systemClock } from '../sync/clock.ts'
import { fallbackTransport } from '../sync/fallback-transport.ts'
import { browserSurroundings } from '../sync/surroundings.ts'
import { syncPath, syncUrl } from '../sync/sync-address.ts'
import type { Transport } from '../sync/transport.ts'
import { webSocketTransport } from '../sync/web-socket-transport.ts'
import { readMe } from './me.ts'
import type { SessionStart } from './session-start.ts'
import { SessionStarter, type SessionState, type StarterDeps } from './session-starter.ts'
import { SessionContext } from './use-session.ts'

export type SessionProviderProps = {
  readonly workshopId: string
  /** Shown until there is something to show, when it cannot be had, and when it is over. */
  readonly fallback: (start: SessionStart) => ReactNode
  readonly children: ReactNode
}

/** Opens the workshop for the screens inside; they always have `live`, and a session that has not ended. */
export function SessionProvider({ workshopId, fallback, children }: SessionProviderProps) {
  const state = useSessionState(workshopId)
  if (state.kind !== 'open') return fallback(state)
  return (
    <SessionContext value={state.session}>
      <Fragment key={state.generation}>{children}</Fragment>
    </SessionContext>
  )
}

function useSessionState(workshopId: string): SessionState {
  const [state, setState] = useState<SessionState>({ kind: 'loading' })
  useEffect(() => {
    const starter = new SessionStarter(workshopId, browserDeps(workshopId))
    const unsubscribe = starter.subscribe(() => setState(starter.state()))
    setState(starter.state())
    void starter.start()
    return () => {
      unsubscribe()
      starter.stop()
    }
  }, [workshopId])
  return state
}

function browserDeps(workshopId: string): StarterDeps {
  return {
    transport: browserTransport(workshopId),
    surroundings: browserSurroundings,
    clock: systemClock,
    texts: localStore,
    random: Math.random,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    fetchMe: () => callApi(`/api/workshops/${encodeURIComponent(workshopId)}/me`, { read: readMe }),
  }
}

function browserTransport(workshopId: string): Transport {
  const webSocket = webSocketTransport(syncUrl(workshopId, window.location))
  return fallbackTransport({
    webSocket,
    http: async () => {
      const { httpWay } = await import('../sync/http-way.ts')
      const options = { clock: systemClock, random: Math.random, page: window }
      return httpWay(syncPath(workshopId), { webSocket, ...options })
    },
    memory: createLocalStore(() => window.sessionStorage),
  })
}
