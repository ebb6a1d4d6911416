import { type LaneDocument, laneMigrations, openLane } from '@brownpaper/shared/lane/lane'
import { migrate } from '@brownpaper/shared/ydoc/migrations'
import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import { download } from '../../../platform/download.ts'
import { useSession } from '../../../state/use-session.ts'
import { versionsOf } from './use-versions.ts'

/** A lane as it was: another document than the lane's own, which nobody else sees. */
export type VersionDocument =
  | { readonly state: 'coming' }
  | { readonly state: 'here'; readonly id: string; readonly document: LaneDocument }
  | { readonly state: 'failed'; readonly code: string }

const COMING = { state: 'coming' } as const

/** Fetches a version and reads it; it is let go when another is asked for. */
export function useVersionDocument(id: string | undefined): VersionDocument {
  const { workshopId } = useSession()
  const [found, setFound] = useState<VersionDocument & { readonly id?: string }>(COMING)
  useEffect(() => {
    if (id === undefined) return
    let isWanted = true
    let ydoc: Y.Doc | undefined
    void download(`${versionsOf(workshopId)}/${id}`).then((answer) => {
      if (!isWanted) return
      if (!answer.ok) return setFound({ state: 'failed', code: answer.code, id })
      ydoc = new Y.Doc()
      Y.applyUpdate(ydoc, answer.data)
      migrate(ydoc, laneMigrations)
      setFound({ state: 'here', id, document: openLane(ydoc, { now: Date.now }) })
    })
    return () => {
      isWanted = false
      ydoc?.destroy()
    }
  }, [workshopId, id])
  // What was found last may be of the version looked at before.
  return found.id === id ? found : COMING
}
