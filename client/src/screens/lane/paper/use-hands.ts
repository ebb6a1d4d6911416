import { must } from '@brownpaper/shared/base/assert'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { afterPaint } from '../../../platform/idle.ts'
import { keepInput } from '../keys/keep-input.ts'
import { boardIn } from './board-in.ts'
import type { PaperHands } from './paper-hands.tsx'

type Hands = typeof PaperHands

/** Once fetched they are there at once, such as when one comes back from the list. */
let fetched: Hands | undefined

/**
 * What one works on the paper with: fetched when the paper has been painted. Until it answers `onReady`, what people do
 * is kept for it. Throws where it cannot be had.
 */
export function useHands(element: RefObject<HTMLDivElement | null>) {
  const [state, setState] = useState<{ readonly hands?: Hands; readonly trouble?: unknown }>({})
  const handOn = useRef(() => {})
  useLayoutEffect(() => {
    const kept = keepInput(must(boardIn(element.current), 'a board that people press'))
    handOn.current = kept.handOn
    return kept.forget
  }, [element])
  useEffect(() => {
    if (fetched !== undefined) return setState({ hands: fetched })
    return afterPaint(() => {
      import('./paper-hands.tsx').then(
        ({ PaperHands: hands }) => {
          fetched = hands
          setState({ hands })
        },
        (trouble: unknown) => setState({ trouble }),
      )
    })
  }, [])
  if (state.trouble !== undefined) throw state.trouble
  return { Hands: state.hands, onReady: useCallback(() => handOn.current(), []) }
}
