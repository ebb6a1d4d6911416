import { equal } from '@brownpaper/shared/base/equal'
import { alreadySo, refuse, write } from '../decision.ts'
import { hasLane } from '../people.ts'
import type { RowData } from '../rows.ts'
import { change, type Entry, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver, workers } from './decider.ts'

/** How many pieces of late work may wait in one workshop. */
export const MAX_WAITING = 500

type TrayEntry = Entry<'tray'>

export const trayCommands: Deciders<'tray.add' | 'tray.lay' | 'tray.drop'> = {
  'tray.add': {
    may: workers,
    decide({ state, giver, command: { laneId, records }, context }) {
      if (!hasLane(state, laneId)) return refuse('not-found')
      const memberId = giver.actor.member ?? null
      const waiting = waitingIn(state).filter(
        ({ data }) => data.laneId === laneId && data.memberId === memberId,
      )
      // Two tabs of one browser each have the work that neither could hand in before.
      const holderOf = (record: object) =>
        waiting.find(({ data }) => data.records.some((one) => equal(one, record)))
      const fresh = records.filter((record) => holderOf(record) === undefined)
      const [first] = records
      const holder = fresh.length === 0 && first !== undefined ? holderOf(first) : undefined
      if (holder !== undefined) return { ...alreadySo, result: { trayId: holder.id } }
      if (waitingIn(state).length >= MAX_WAITING) return refuse('too-many')
      const trayId = context.newId()
      const item = { laneId, memberId, at: context.now, records: fresh }
      return { ...write(put(state, 'tray', trayId, { ...item, state: 'waiting' })), result: { trayId } }
    },
  },
  'tray.lay': {
    may: (given) => mayClear(given.state, given.giver, given.command.trayId),
    /** Only decided here; what is `laying` is written into the lane until it is there. */
    decide: ({ state, command }) => move(state, command.trayId, { state: 'laying' }),
  },
  'tray.drop': {
    may: (given) => mayClear(given.state, given.giver, given.command.trayId),
    decide: ({ state, command }) => move(state, command.trayId, { state: 'dropped', records: [] }),
  },
}

export function waitingIn(state: WorkshopState): readonly TrayEntry[] {
  return [...state.rows.tray.values()].filter(({ data }) => data.state === 'waiting')
}

function mayClear(state: WorkshopState, giver: Giver, trayId: string): boolean {
  if (facilitators({ giver })) return true
  const item = state.rows.tray.get(trayId)
  return giver.actor.role === 'companion' && item !== undefined && item.data.laneId === giver.actor.lane
}

function move(
  state: WorkshopState,
  trayId: string,
  values: Partial<RowData<'tray'>> & Pick<RowData<'tray'>, 'state'>,
) {
  const item = state.rows.tray.get(trayId)
  if (item === undefined) return refuse('not-found')
  if (item.data.state === values.state) return alreadySo
  // Somebody else laid it down, or threw it away.
  if (item.data.state !== 'waiting') return refuse('stale')
  return write(change('tray', item, values))
}
