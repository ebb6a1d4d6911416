import type { Pilot } from './pilot.ts'

/** A gesture: where it begins, and what is sent at each sixtieth of a second. */
export type Scenario = {
  readonly name: string
  /** Brings the board to where it begins. */
  setUp(pilot: Pilot): Promise<void>
  /** Input number `tick` of `ticks`. */
  step(pilot: Pilot, tick: number, ticks: number): void
  tearDown?(pilot: Pilot): Promise<void>
}

const pan = (pilot: Pilot, tick: number, reach = 12) =>
  pilot.wheel(Math.round(Math.cos(tick / 25) * reach), Math.round(Math.sin(tick / 40) * reach))

/** Out for the first half, back in for the second. */
const zoom = (pilot: Pilot, tick: number, ticks: number, first: 1 | -1) =>
  pilot.pinch((tick < ticks / 2 ? first : -first) * 4)

const circle = (pilot: Pilot, tick: number) => {
  const { x, y } = pilot.pressedAt
  const turn = tick / 18
  pilot.move(x + Math.round(Math.sin(turn) * 180), y + Math.round((1 - Math.cos(turn)) * 120))
}

const REMOTE_USERS = 50
const MOVES_A_SECOND = 10
/** The zoom at which 200 notes fill the screen. */
const ZOOM_OF_200 = 0.4

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'pan-fit',
    setUp: (pilot) => pilot.fit(),
    step: (pilot, tick) => pan(pilot, tick),
  },
  {
    name: 'pan-100',
    setUp: (pilot) => pilot.look(0, 0, 1),
    step: (pilot, tick) => pan(pilot, tick, 20),
  },
  {
    name: 'zoom-fit',
    setUp: (pilot) => pilot.fit(),
    step: (pilot, tick, ticks) => zoom(pilot, tick, ticks, -1),
  },
  {
    name: 'zoom-100',
    setUp: (pilot) => pilot.look(0, 0, 1),
    step: (pilot, tick, ticks) => zoom(pilot, tick, ticks, 1),
  },
  {
    name: 'drag-1',
    async setUp(pilot) {
      await pilot.look(0, 0, 1)
      await pilot.select([])
      await pilot.press((await pilot.nearest(1))[0] ?? 0)
    },
    step: circle,
    tearDown: (pilot) => pilot.release(),
  },
  {
    name: 'drag-200',
    async setUp(pilot) {
      await pilot.look(0, 0, ZOOM_OF_200)
      const ids = await pilot.nearest(200)
      await pilot.select(ids)
      await pilot.press(ids[0] ?? 0)
    },
    step: circle,
    async tearDown(pilot) {
      await pilot.release()
      await pilot.select([])
    },
  },
  {
    name: 'storm-100',
    async setUp(pilot) {
      await pilot.look(0, 0, 1)
      await pilot.storm(await pilot.nearest(REMOTE_USERS), MOVES_A_SECOND)
    },
    step: (pilot, tick) => pan(pilot, tick, 20),
    tearDown: (pilot) => pilot.endStorm(),
  },
  {
    name: 'storm-fit',
    async setUp(pilot) {
      await pilot.fit()
      await pilot.storm(await pilot.nearest(REMOTE_USERS), MOVES_A_SECOND)
    },
    step: (pilot, tick) => pan(pilot, tick),
    tearDown: (pilot) => pilot.endStorm(),
  },
]
