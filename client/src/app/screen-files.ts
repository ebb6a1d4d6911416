import { screenFile } from './screen-file.ts'

/** Every screen and the frame around those of a workshop, each in a file of its own. */
export const screenFiles = {
  home: screenFile(() => import('../screens/home/home.tsx')),
  join: screenFile(() => import('../screens/join/join.tsx')),
  check: screenFile(() => import('../screens/check/check.tsx')),
  frame: screenFile(() => import('./workshop-frame.tsx')),
  agree: screenFile(() => import('../screens/agree/agree-screen.tsx')),
  invite: screenFile(() => import('../screens/invite/invite-screen.tsx')),
  kit: screenFile(() => import('../screens/kit/kit-screen.tsx')),
  lane: screenFile(() => import('../screens/lane/lane-screen.tsx')),
  lead: screenFile(() => import('../screens/lead/lead-screen.tsx')),
  next: screenFile(() => import('../screens/next/next-screen.tsx')),
  people: screenFile(() => import('../screens/people/people-screen.tsx')),
  prepare: screenFile(() => import('../screens/prepare/prepare-screen.tsx')),
  present: screenFile(() => import('../screens/present/present-screen.tsx')),
  print: screenFile(() => import('../screens/lane/print/print-all-screen.tsx')),
  room: screenFile(() => import('../screens/room/room-screen.tsx')),
  taste: screenFile(() => import('../screens/taste/taste-screen.tsx')),
  wall: screenFile(() => import('../screens/wall/wall-screen.tsx')),
  who: screenFile(() => import('../screens/who/who-screen.tsx')),
}
