import { useSyncExternalStore } from 'react'
import { later } from '../../ui/later.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useLaneTools } from './lane-tools.ts'

const News = later(async () => (await import('./news/news.tsx')).News, 'idle')

/** The one place where a screen reader hears what happened in the lane; it waits until nothing else is read out. */
export function Announcements() {
  const { announcer } = useLaneTools()
  const text = useSyncExternalStore(announcer.subscribe, announcer.current)
  return (
    <div role="status" aria-atomic="true">
      <VisuallyHidden>{text}</VisuallyHidden>
      <News />
    </div>
  )
}
