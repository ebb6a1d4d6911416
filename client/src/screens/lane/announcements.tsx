import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useLaneTools } from './lane-tools.ts'
import { useOthersNews, useStepNews } from './news/use-news.ts'
import { useSaid } from './news/use-said.ts'

/** The one place where a screen reader hears what happened in the lane; it waits until nothing else is read out. */
export function Announcements() {
  const { announcer } = useLaneTools()
  const text = useSyncExternalStore(announcer.subscribe, announcer.current)
  useOthersNews()
  useSaid()
  useStepNews()
  return (
    <div role="status" aria-atomic="true">
      <VisuallyHidden>{text}</VisuallyHidden>
    </div>
  )
}
