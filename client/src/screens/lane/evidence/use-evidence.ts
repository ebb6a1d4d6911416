import type { Evidence } from '@brownpaper/shared/lane/evidence'
import {
  createEvidenceActions,
  type EvidenceActions,
  evidenceAt,
} from '@brownpaper/shared/lane/evidence-actions'
import { useMemo } from 'react'
import { randomId } from '../../../platform/ids.ts'
import { screenAuthor } from '../../../state/screen-author.ts'
import { useMe } from '../../../state/use-live.ts'
import { useAll } from '../../../state/use-table.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'

/** What is said of a piece of evidence while it is laid down, in characters: it stands beside its picture. */
export const MOST_EVIDENCE_TEXT = 300

export function useEvidenceActions(): EvidenceActions {
  const { document, handle } = useLaneTools()
  const { memberId = '', device } = useMe()
  const { laneId } = handle
  return useMemo(
    () =>
      createEvidenceActions(document, {
        newId: randomId,
        random: Math.random,
        now: Date.now,
        author: () => (device === 'group-screen' ? screenAuthor.get(laneId) : memberId),
      }),
    [document, memberId, device, laneId],
  )
}

/** What was found at a moment, the first first; at '' what belongs to none that is there. */
export function useEvidenceAt(moment: string): readonly Evidence[] {
  const { document } = useLaneTools()
  const all = useAll(document.tables.evidence)
  const { layout } = useSnapshot()
  // A moment that went or came back takes its evidence along.
  const columns = layout.columns
  return useMemo(
    () => (all.length + columns.length > 0 ? evidenceAt(document, moment) : []),
    [all, columns, document, moment],
  )
}
