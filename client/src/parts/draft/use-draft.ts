import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import { holdsWords } from './both-texts.ts'
import { bothWords } from './both-words.ts'
import { beganWith, nextDraft, noDraft, sharedText } from './draft.ts'

/** A pause in typing after which the words are stored. */
const pauseMs = 400

export type DraftOptions = {
  readonly stored: string
  /**
   * Stores the text; an error code when that did not work. `was` is what one saw there when one began to type: who is
   * asked to may answer `stale` when it is otherwise by now, and then both texts are shown.
   */
  readonly save: (text: string, was: string) => Promise<string | undefined> | undefined
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
  /** What went to be stored last and may not be known yet to be. */
  const sent = useRef<string>(undefined)
  const value = draft.text ?? stored

  useEffect(() => tell({ what: 'stored', stored }), [stored])

  /** Instead of what stands here now. */
  const replace = (text: string) => {
    tell({ what: 'dropped' })
    tell({ what: 'typed', text, stored })
    sent.current = undefined
    clearTimeout(waiting.current?.timer)
    // Once it is rendered, so that it is stored as what was typed over what one sees.
    waiting.current = { text, timer: setTimeout(() => latest.current()) }
  }

  const flush = () => {
    const typed = waiting.current?.text
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
    if (typed === undefined || check?.(typed) !== undefined) return
    const was = beganWith(draft, stored)
    const text = isShared && !isSlow.current ? sharedText(draft, typed, stored) : typed
    if (text !== typed) tell({ what: 'typed', text, stored })
    tell({ what: 'sent' })
    setFailed(undefined)
    const saving = save(text, sent.current ?? was)
    isSlow.current = saving !== undefined
    if (saving === undefined) {
      tell({ what: 'answered' })
      // What a colleague stored while one typed would be gone unseen.
      if (!holdsWords(text, was, stored))
        bothWords.set({
          mine: text,
          theirs: stored,
          stands: 'mine',
          swap: () => latestReplace.current(stored),
        })
      return
    }
    sent.current = text.trim()
    void saving.then((code) => {
      if (code === undefined) {
        tell({ what: 'answered' })
        return
      }
      sent.current = undefined
      setFailed(code)
      tell({ what: 'refused' })
    })
  }
  const isOvertaken = failed === 'stale' && draft.text !== undefined && draft.base.trim() !== stored.trim()
  const showBoth = useEffectEvent(() => {
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
    setFailed(undefined)
    tell({ what: 'dropped' })
    bothWords.set({ mine: value, theirs: stored, stands: 'theirs', swap: () => latestReplace.current(value) })
  })
  useEffect(() => {
    if (isOvertaken) showBoth()
  }, [isOvertaken])
  // the timer and the going away of the screen must use what was rendered last
  const latest = useRef(flush)
  const latestReplace = useRef(replace)
  useEffect(() => {
    latest.current = flush
    latestReplace.current = replace
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
    if (draft.text === undefined) sent.current = undefined
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
