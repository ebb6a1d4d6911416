import { useEffect, useRef } from 'react'
import { useLaneTools } from '../lane-tools.ts'
import { showLine } from '../search/show-line.ts'
import { useLookThere } from '../use-look-there.ts'

/** How long the line somebody was called to look at is marked. */
const MARKED_MS = 6000

/** The list scrolls to what one was called to look at. */
export function useShownThing(): void {
  const { document } = useLaneTools()
  const unmark = useRef(() => {})
  useEffect(() => () => unmark.current(), [])
  useLookThere((thing) => {
    unmark.current()
    unmark.current = showLine([thing], document)
    window.setTimeout(unmark.current, MARKED_MS)
  })
}
