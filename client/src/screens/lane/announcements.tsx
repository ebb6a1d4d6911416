import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useLaneTools } from './lane-tools.ts'

/** The one place where a screen reader hears what happened; it waits until nothing else is being read out. */
export function Announcements() {
  const { announcer } = useLaneTools()
  const text = useSyncExternalStore(announcer.subscribe, announcer.current)
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      <VisuallyHidden>{text}</VisuallyHidden>
    </div>
  )
}
