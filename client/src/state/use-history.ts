import type { Document, Shapes } from '@brownpaper/shared/ydoc/document'
import type { HistoryResult } from '@brownpaper/shared/ydoc/history'
import { useCallback, useSyncExternalStore } from 'react'

export type HistoryView = {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** `leftAlone` counts what others changed since, which therefore stays: say so. */
  undo(): HistoryResult
  redo(): HistoryResult
}

export function useHistory<S extends Shapes>({ history }: Document<S>): HistoryView {
  const subscribe = useCallback((changed: () => void) => history.subscribe(changed), [history])
  const canUndo = useSyncExternalStore(subscribe, () => history.canUndo)
  const canRedo = useSyncExternalStore(subscribe, () => history.canRedo)
  return { canUndo, canRedo, undo: () => history.undo(), redo: () => history.redo() }
}
