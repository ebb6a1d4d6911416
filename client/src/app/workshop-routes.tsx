import { screen } from './screen.tsx'
import { screenFiles } from './screen-files.ts'

const lane = screen(screenFiles.lane, (file) => file.LaneScreen)

/** The screens inside a workshop: they have a session around them. The first that fits wins. */
export const workshopRoutes = [
  { path: '/w/:id/prepare', screen: screen(screenFiles.prepare, (file) => file.PrepareScreen) },
  { path: '/w/:id/agree', screen: screen(screenFiles.agree, (file) => file.AgreeScreen) },
  { path: '/w/:id/invite', screen: screen(screenFiles.invite, (file) => file.InviteScreen) },
  { path: '/w/:id/kit', screen: screen(screenFiles.kit, (file) => file.KitScreen) },
  { path: '/w/:id/next', screen: screen(screenFiles.next, (file) => file.NextScreen) },
  { path: '/w/:id/taste', screen: screen(screenFiles.taste, (file) => file.TasteScreen) },
  { path: '/w/:id/people', screen: screen(screenFiles.people, (file) => file.PeopleScreen) },
  { path: '/w/:id/lead', screen: screen(screenFiles.lead, (file) => file.LeadScreen) },
  { path: '/w/:id/lane/:laneId', screen: lane },
  { path: '/w/:id/lane/:laneId/versions', screen: lane },
  { path: '/w/:id/lane/:laneId/type', screen: lane },
  { path: '/w/:id/lane/:laneId/print', screen: lane },
  { path: '/w/:id/print', screen: screen(screenFiles.print, (file) => file.PrintAllScreen) },
  { path: '/w/:id/wall', screen: screen(screenFiles.wall, (file) => file.WallScreen) },
  { path: '/w/:id/who', screen: screen(screenFiles.who, (file) => file.WhoScreen) },
  { path: '/w/:id/present', screen: screen(screenFiles.present, (file) => file.PresentScreen) },
  { path: '/w/:id/room', screen: screen(screenFiles.room, (file) => file.RoomScreen) },
] as const
