import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { Difference } from '@brownpaper/shared/ydoc/differences'
import { type ReactNode, useMemo } from 'react'
import type { LaneHandle, Peer } from '../../../state/session.ts'
import { LaneContext, useLaneTools, useNewLaneTools } from '../lane-tools.ts'
import { idOf } from '../paper/paper-objects.ts'

/** Puts a lane as it was around its children, to read only. What differs from now is marked as what somebody chose is. */
export function VersionLane({
  document,
  differences,
  children,
}: {
  readonly document: LaneDocument
  readonly differences: readonly Difference[] | undefined
  readonly children: ReactNode
}) {
  const { handle, group, persona } = useLaneTools()
  const shown = useMemo(() => asItWas(handle, document, differences ?? []), [handle, document, differences])
  const tools = useNewLaneTools(shown)
  const nobody = { withScorer: () => {}, changeScorer: () => {}, isAskingScorer: false }
  return <LaneContext value={{ ...tools, group, persona, ...nobody }}>{children}</LaneContext>
}

function asItWas(handle: LaneHandle, document: LaneDocument, differences: readonly Difference[]): LaneHandle {
  const marks: Peer = {
    clientId: 0,
    memberId: undefined,
    deviceId: '',
    name: '',
    colour: MARK,
    self: false,
    idle: false,
    selection: differences.flatMap(marksOf),
  }
  return {
    ...handle,
    // Where one looks here is not where one looks on the lane of now.
    laneId: `${handle.laneId} then`,
    document,
    canWrite: false,
    peers: () => [marks],
    subscribePeers: () => () => {},
    setPresence: () => {},
  }
}

/** The paper stays light when the bars are dark. */
const MARK = '#3b2f73'

/** Where on the board a difference can be seen; what was made since cannot. */
export function marksOf({ table, id, what }: Difference): readonly string[] {
  if (what !== 'changed' && what !== 'thrown-away') return []
  switch (table) {
    case 'moments':
      return [idOf.head(id)]
    case 'words':
      return [idOf.word(id)]
    case 'comments':
      return [idOf.comment(id)]
    case 'notes':
    case 'objects':
      return [id]
    default:
      return []
  }
}
