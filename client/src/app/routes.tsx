import { lazy } from 'react'

const Home = lazy(() => import('../screens/home/home.tsx').then((file) => ({ default: file.Home })))
const Join = lazy(() => import('../screens/join/join.tsx').then((file) => ({ default: file.Join })))

/** Every screen: a line above that loads it when it is first opened, a line here. The first that fits wins. */
export const routes = [
  // one route, so that the dialog at /new opens over the same home screen
  { path: /^\/(?:new)?\/?$/, screen: Home },
  { path: '/join', screen: Join },
] as const
