import { useLayoutEffect } from 'react'
import { boardIn } from '../board-in.ts'
import { isField, keepInput } from '../keep-input.ts'

/** Stands for a panel that is on its way: what is typed meanwhile goes into its field, not to the tools of the paper. */
export function KeepKeys() {
  useLayoutEffect(() => {
    const board = boardIn(document.body)
    if (board === undefined) return
    const kept = keepInput(board)
    // In the frame after, the panel's field has the keyboard, unless it could not be had.
    return () =>
      void requestAnimationFrame(() => (isField(document.activeElement) ? kept.handOn() : kept.forget()))
  }, [])
  return null
}
