import { must } from '@brownpaper/shared/base/assert'
import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import { createLaneActions } from '@brownpaper/shared/lane/actions'
import { openLane } from '@brownpaper/shared/lane/lane'
import { type LaneLayout, layoutLane } from '@brownpaper/shared/lane/layout'
import { openWorkshop } from '@brownpaper/shared/workshop/workshop'
import * as Y from 'yjs'
import { createLaneView } from './lane-view.ts'

/** A lane of two phases with named moments, for tests: `first` and `second` in the one, `third` in the other. */
export function openTestLane() {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  const workshop = openWorkshop(new Y.Doc(), { now: () => 0 })
  workshop.tables.phases.create('choose', { name: 'Kiezen', order: 'a' })
  workshop.tables.phases.create('use', { name: 'Gebruiken', order: 'b' })
  const random = seededRandom('lane')
  let made = 0
  const actions = createLaneActions(lane, {
    newId: () => `id${made++}`,
    random,
    now: () => 0,
    author: () => 'aylin',
  })
  const first = actions.addMoment({ phase: 'choose' }, 'Vergelijken')
  const second = actions.addMoment({ phase: 'choose' }, 'Afsluiten')
  const third = actions.addMoment({ phase: 'use' }, 'Welkomstmail')
  const view = createLaneView(lane, workshop)
  const layout = () => view.current().layout
  const names = () => layout().columns.map(({ moment }) => must(lane.tables.moments.get(moment)).name)
  return { lane, workshop, actions, view, layout, names, first, second, third }
}

/** A layout without anything in it. */
export const emptyLayout = (): LaneLayout =>
  layoutLane({ phases: [], moments: [], notes: [], words: [], scores: new Map() })
