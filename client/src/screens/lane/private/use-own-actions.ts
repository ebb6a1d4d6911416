import { createOwnActions, type OwnActions } from '@brownpaper/shared/own/own-actions'
import { useMemo } from 'react'
import { randomId } from '../../../platform/ids.ts'
import type { OwnHandle } from '../../../state/session.ts'

/** What is done in an own room, as whoever it is of. */
export function useOwnActions({ document, memberId }: OwnHandle): OwnActions {
  return useMemo(
    () =>
      createOwnActions(document, {
        newId: randomId,
        random: Math.random,
        now: Date.now,
        author: memberId,
      }),
    [document, memberId],
  )
}
