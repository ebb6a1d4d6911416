import { lazy } from 'react'

const Home = lazy(() => import('../screens/home/home.tsx').then((file) => ({ default: file.Home })))
const Join = lazy(() => import('../screens/join/join.tsx').then((file) => ({ default: file.Join })))
const Workshop = lazy(() => import('./workshop-frame.tsx').then((file) => ({ default: file.WorkshopFrame })))

/** Every screen: a line above that loads it when it is first opened, a line here. The first that fits wins. */
export const routes = [
  // one route, so that the dialog at /new opens over the same home screen
  { path: /^\/(?:new)?\/?$/, screen: Home },
  { path: '/join', screen: Join },
  // its own screens are listed in workshop-routes.tsx
  { path: '/w/:id/*?', screen: Workshop },
] as const
