import { useEffect, useReducer, useRef, useState } from 'react'
import { nextDraft, noDraft, sharedText } from './draft.ts'

/** A pause in typing after which the words are stored. */
const pauseMs = 400

export type DraftOptions = {
  readonly stored: string
  /** Stores the text; an error code when that did not work. */
  readonly save: (text: string) => Promise<string | undefined> | undefined
  /** Why this text cannot be stored, in words; undefined when it can. */
  readonly check?: ((text: string) => string | undefined) | undefined
  /** Whether what somebody else stored meanwhile is kept beside one's own words, for texts of several lines. */
  readonly isShared?: boolean
}

export type DraftField = {
  readonly value: string
  readonly onValue: (text: string) => void
  readonly onBlur: () => void
  /** Why the text as it stands is not stored; words from `check`. */
  readonly error: string | undefined
  /** Why storing failed, as an error code. */
  readonly failed: string | undefined
}

/** A text field that stores itself: after a pause in typing, on leaving, and when the screen goes away. */
export function useDraft({ stored, save, check, isShared = false }: DraftOptions): DraftField {
  const [draft, tell] = useReducer(nextDraft, noDraft)
  const [failed, setFailed] = useState<string>()
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly text: string }>(undefined)
  /** What is stored is known only after an answer: one's own words cannot be told from somebody else's. */
  const isSlow = useRef(false)
  const value = draft.text ?? stored

  useEffect(() => tell({ what: 'stored', stored }), [stored])

  const flush = () => {
    const typed = waiting.current?.text
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
    if (typed === undefined || check?.(typed) !== undefined) return
    const text = isShared && !isSlow.current ? sharedText(draft, typed, stored) : typed
    if (text !== typed) tell({ what: 'typed', text, stored })
    tell({ what: 'sent' })
    setFailed(undefined)
    const saving = save(text)
    isSlow.current = saving !== undefined
    void saving?.then((code) => {
      if (code === undefined) return
      setFailed(code)
      tell({ what: 'refused' })
    })
  }
  // the timer and the going away of the screen must use what was rendered last
  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  })
  useEffect(() => {
    const store = () => latest.current()
    // the tab may be closed, or on a phone thrown away once it is out of sight, before the pause is over
    window.addEventListener('pagehide', store)
    document.addEventListener('visibilitychange', store)
    return () => {
      window.removeEventListener('pagehide', store)
      document.removeEventListener('visibilitychange', store)
      store()
    }
  }, [])

  const onValue = (text: string) => {
    tell({ what: 'typed', text, stored })
    clearTimeout(waiting.current?.timer)
    waiting.current = { text, timer: setTimeout(() => latest.current(), pauseMs) }
  }
  const onBlur = () => {
    // words that once could not be stored get another try
    if (waiting.current === undefined && draft.text !== undefined && draft.isDirty) onValue(draft.text)
    flush()
    tell({ what: 'left', stored })
  }
  return { value, onValue, onBlur, error: check?.(value), failed }
}
