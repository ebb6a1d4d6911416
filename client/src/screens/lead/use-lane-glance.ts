import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import { useEffect, useMemo, useState } from 'react'
import { glanceAt, type LaneGlance } from './lane-glance.ts'

/** A lane from afar is drawn again at most this often: twenty-four of them may fill at once. */
const pauseMs = 100

/** A lane from afar, kept up to date as it fills. */
export function useLaneGlance(document: LaneDocument, phaseIds: readonly string[]): LaneGlance {
  const [version, setVersion] = useState(0)
  useEffect(() => onLaneChange(document, () => setVersion((count) => count + 1), pauseMs), [document])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document changes within; version says when
  return useMemo(() => glanceAt(document, phaseIds), [document, phaseIds, version])
}

/** Calls back after changes in a lane, at most once every `pause` ms, and not for what lies there already. */
export function onLaneChange({ tables }: LaneDocument, listener: () => void, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const changed = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      listener()
    }, pause)
  }
  const stops = [
    tables.notes.subscribeChanges(changed),
    tables.moments.subscribeChanges(changed),
    tables.scores.subscribeChanges(changed),
    tables.words.subscribeChanges(changed),
    tables.slips.subscribeChanges(changed),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
