import { screen } from './screen.tsx'
import { screenFiles } from './screen-files.ts'

/** The screens outside a workshop, and the frame of all inside one. The first that fits wins. */
export const routes = [
  // one route, so that the dialog at /new opens over the same home screen
  { path: /^\/(?:new)?\/?$/, screen: screen(screenFiles.home, (file) => file.Home) },
  { path: '/join', screen: screen(screenFiles.join, (file) => file.Join) },
  { path: '/check', screen: screen(screenFiles.check, (file) => file.Check) },
  // its own screens are listed in workshop-routes.tsx
  { path: '/w/:id/*?', screen: screen(screenFiles.frame, (file) => file.WorkshopFrame) },
] as const
