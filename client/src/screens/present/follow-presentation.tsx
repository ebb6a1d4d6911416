import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { useLive, useMe } from '../../state/use-live.ts'
import { later } from '../../ui/later.tsx'
import styles from './follow-presentation.module.css'

// the frame is on every screen: what shows a presentation is loaded once the screen stands
const Presentation = later(async () => (await import('./presentation.tsx')).Presentation)

/** Around the screens of a workshop: while a group presents, everyone's screen shows it, until they look away. */
export function FollowPresentation({ children }: { readonly children: ReactNode }) {
  const { presentation } = useLive()
  const { device } = useMe()
  const [path] = useLocation()
  const [isCovered, cover] = useState(false)
  const isMine = device === 'room-screen' || /\/(?:present|room)$/.test(path)
  return (
    <>
      <div className={styles.screens} inert={isCovered}>
        {children}
      </div>
      {presentation !== null && !isMine && <Presentation place={presentation} onCover={cover} />}
    </>
  )
}
