import type { CameraMan } from './camera-man.ts'
import type { FullLane } from './full-lane.ts'

/** The other screens, and what a lane's own shows when there is no lane to see. */
export type Screen = {
  readonly name: string
  readonly open: (man: CameraMan, lane: FullLane) => Promise<void>
}

const at =
  (screen: string, isLead = false) =>
  async (man: CameraMan, { workshop, member }: FullLane): Promise<void> => {
    await man.visitor.context.setOffline(false)
    await man.as(workshop, isLead ? workshop.token : member)
    await man.page.goto(workshop.address(screen))
    await man.page.waitForLoadState('networkidle')
  }

export const SCREENS: readonly Screen[] = [
  {
    name: 'home',
    open: async (man, { workshop }) => {
      await man.page.goto(`${workshop.server.url}/`)
      await man.page.getByRole('heading').first().waitFor()
    },
  },
  {
    name: 'join',
    open: async (man, { workshop }) => {
      await man.visitor.context.clearCookies()
      await man.page.goto(workshop.link(workshop.joinCode))
      await man.page.getByRole('textbox').first().waitFor()
    },
  },
  {
    name: 'lane-empty',
    open: async (man, { emptyWorkshop, emptyLaneId, emptyMember }) => {
      await man.as(emptyWorkshop, emptyMember)
      await man.page.goto(emptyWorkshop.address(`lane/${emptyLaneId}`))
      await man.page.waitForLoadState('networkidle')
    },
  },
  {
    name: 'lane-refused',
    open: async (man, lane) => at('lane/no-such-lane')(man, lane),
  },
  {
    name: 'lane-offline',
    open: async (man, lane) => {
      await at(`lane/${lane.laneId}`)(man, lane)
      await man.visitor.context.setOffline(true)
      await man.page.waitForTimeout(1500)
    },
  },
  {
    name: 'lane-list',
    open: async (man, lane) => {
      await at(`lane/${lane.laneId}`)(man, lane)
      const toList = man.page.getByRole('button', { name: /^(Lijst|List|Naar de lijst|To the list)$/ })
      if (await toList.isVisible()) await toList.click()
    },
  },
  { name: 'prepare', open: at('prepare', true) },
  { name: 'lead', open: at('lead', true) },
  { name: 'wall', open: at('wall', true) },
  { name: 'present', open: at('present', true) },
  { name: 'room', open: at('room', true) },
]
