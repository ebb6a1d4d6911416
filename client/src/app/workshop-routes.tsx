import { lazy } from 'react'

const Lane = lazy(() =>
  import('../screens/lane/lane-screen.tsx').then((file) => ({ default: file.LaneScreen })),
)
const Lead = lazy(() =>
  import('../screens/lead/lead-screen.tsx').then((file) => ({ default: file.LeadScreen })),
)
const Prepare = lazy(() =>
  import('../screens/prepare/prepare-screen.tsx').then((file) => ({ default: file.PrepareScreen })),
)
const Present = lazy(() =>
  import('../screens/present/present-screen.tsx').then((file) => ({ default: file.PresentScreen })),
)
const Room = lazy(() =>
  import('../screens/room/room-screen.tsx').then((file) => ({ default: file.RoomScreen })),
)
const Wall = lazy(() =>
  import('../screens/wall/wall-screen.tsx').then((file) => ({ default: file.WallScreen })),
)

/** The screens inside a workshop: they have a session around them. The first that fits wins. */
export const workshopRoutes = [
  { path: '/w/:id/prepare', screen: Prepare },
  { path: '/w/:id/lead', screen: Lead },
  { path: '/w/:id/lane/:laneId', screen: Lane },
  { path: '/w/:id/wall', screen: Wall },
  { path: '/w/:id/present', screen: Present },
  { path: '/w/:id/room', screen: Room },
] as const
