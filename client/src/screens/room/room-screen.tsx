import '../../i18n/later/room.ts'
import { useEffect } from 'react'
import { SlideStage } from '../../parts/present/slide-stage.tsx'
import { FloatingReactions } from '../../parts/together/floating-reactions.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import { keepAwake } from '../../platform/wake-lock.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { RoomClosing } from './room-closing.tsx'
import { RoomControls } from './room-controls.tsx'
import { RoomGroups } from './room-groups.tsx'
import { RoomLobby } from './room-lobby.tsx'
import { RoomNext, useHasNext } from './room-next.tsx'
import { RoomOpening } from './room-opening.tsx'
import styles from './room-screen.module.css'
import { RoomWall } from './room-wall.tsx'
import { useDarkRoom } from './use-dark-room.ts'
import { useIdle } from './use-idle.ts'

const STEPS = {
  lobby: RoomLobby,
  opening: RoomOpening,
  groups: RoomGroups,
  plenary: RoomWall,
  closing: RoomClosing,
} as const

/** What the computer at the projector shows, by itself, at every step. */
export function RoomScreen() {
  const { workshop, step, presentation } = useLive()
  const isIdle = useIdle()
  const dark = useDarkRoom()
  usePageTitle(workshop.title)
  useEffect(keepAwake, [])
  const { step: shown } = usePosition()
  // The last step tells what comes after, whatever else is told at the close.
  const isNext = useHasNext() && shown.activity === 'next-steps'
  const Step = isNext ? RoomNext : STEPS[step.kind]
  return (
    <main className={styles.room} data-idle={isIdle || undefined} data-dark={dark.isDark || undefined}>
      <div className={`${styles.picture} paper`} data-slide={presentation !== null || undefined}>
        {presentation === null ? (
          <Step key={isNext ? 'next' : step.kind} />
        ) : (
          <SlideStage place={presentation} />
        )}
      </div>
      <FloatingReactions />
      <RoomControls isHidden={isIdle} dark={dark} />
    </main>
  )
}
