import { useEffect } from 'react'
import { Redirect, Route, Switch, useParams } from 'wouter'
import { rememberWorkshop } from '../platform/recents.ts'
import { FollowPresentation } from '../screens/present/follow-presentation.tsx'
import { SessionProvider } from '../state/session-provider.tsx'
import { useLive, useMe } from '../state/use-live.ts'
import { later } from '../ui/later.tsx'
import { NoSession } from './no-session.tsx'
import { NotFound } from './not-found.tsx'
import { ShowScreen } from './screen.tsx'
import { Seat } from './seat.tsx'
import { doorOf } from './workshop-door.ts'
import { workshopRoutes } from './workshop-routes.tsx'

const TimerSound = later(async () => (await import('../parts/timer-sound.tsx')).TimerSound, 'idle')
const TogetherNews = later(async () => (await import('../parts/together/news.tsx')).TogetherNews, 'idle')

/** Around every screen of one workshop: its session, and the way to the screen one belongs on. */
export function WorkshopFrame() {
  const { id = '' } = useParams<{ id: string }>()
  return (
    <SessionProvider key={id} workshopId={id} fallback={(start) => <NoSession start={start} />}>
      <Remembered />
      <FollowPresentation>
        <Switch>
          {workshopRoutes.map(({ path, screen }) => (
            <Route key={path} path={path}>
              <ShowScreen screen={screen} />
            </Route>
          ))}
          <Route path="/w/:id">
            <Door />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </FollowPresentation>
      <TogetherNews />
      <TimerSound />
    </SessionProvider>
  )
}

/** The workshop's own address leads everyone to their screen. */
function Door() {
  const me = useMe()
  const door = doorOf(me)
  return door === undefined ? <Seat /> : <Redirect to={`/w/${me.workshopId}/${door}`} replace />
}

/** Keeps the workshop in this browser's list, under the title it has now. */
function Remembered() {
  const { workshopId, role } = useMe()
  const { workshop, groups } = useLive()
  const { title } = workshop
  const count = groups.length
  useEffect(
    () => rememberWorkshop({ workshopId, title, groups: count, at: Date.now(), role }),
    [workshopId, title, count, role],
  )
  return null
}
