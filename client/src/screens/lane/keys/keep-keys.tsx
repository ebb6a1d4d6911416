import { useLayoutEffect } from 'react'
import { isField, keepKeys } from './keep-input.ts'

/** Nobody types on for longer into what does not come. */
const PATIENCE_MS = 5000

/**
 * Stands beside a panel that was asked for by key: what is typed before its field has the keyboard goes into that field,
 * not to what one was at.
 */
export function KeepKeys() {
  useLayoutEffect(() => {
    const before = document.activeElement ?? document.body
    const kept = keepKeys(before)
    const ended = new AbortController()
    const look = () => {
      if (document.activeElement === before || !isField(document.activeElement)) return
      ended.abort()
      // React is not done drawing it: what were typed now would be one change.
      setTimeout(kept.handOn)
    }
    window.addEventListener('focusin', look, { signal: ended.signal })
    const giveUp = () => {
      if (ended.signal.aborted) return
      ended.abort()
      kept.forget()
    }
    const tooLong = setTimeout(giveUp, PATIENCE_MS)
    return () => {
      clearTimeout(tooLong)
      giveUp()
    }
  }, [])
  return null
}
