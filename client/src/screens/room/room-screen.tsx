import '../../i18n/later/room.ts'
import { useEffect } from 'react'
import { SlideStage } from '../../parts/present/slide-stage.tsx'
import { FloatingReactions } from '../../parts/together/floating-reactions.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import { keepAwake } from '../../platform/wake-lock.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { RoomBetween } from './room-between.tsx'
import { RoomClosing } from './room-closing.tsx'
import { RoomControls } from './room-controls.tsx'
import { RoomGroups } from './room-groups.tsx'
import { RoomLobby } from './room-lobby.tsx'
import { RoomNext, useHasNext } from './room-next.tsx'
import { RoomOpening } from './room-opening.tsx'
import styles from './room-screen.module.css'
import { RoomVote, useRoomVote } from './room-vote.tsx'
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
  const { step: shown, aside } = usePosition()
  const vote = useRoomVote()
  // The last step tells what comes after, whatever else is told at the close.
  const isNext = useHasNext() && shown.activity === 'next-steps'
  const Step = isNext ? RoomNext : STEPS[step.kind]
  const isVoting = vote !== undefined && vote.results === undefined
  const isSlide = presentation !== null && aside === undefined && !isVoting
  const picture = () => {
    if (aside !== undefined) return <RoomBetween key={aside.id} />
    if (isSlide) return <SlideStage place={presentation} />
    if (vote !== undefined) return <RoomVote key={vote.id} vote={vote} />
    return <Step key={isNext ? 'next' : step.kind} />
  }
  return (
    <main className={styles.room} data-idle={isIdle || undefined} data-dark={dark.isDark || undefined}>
      <div className={`${styles.picture} paper`} data-slide={isSlide || undefined}>
        {picture()}
      </div>
      <FloatingReactions />
      <RoomControls isHidden={isIdle} dark={dark} />
    </main>
  )
}
