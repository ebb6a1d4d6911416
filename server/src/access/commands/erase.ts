import type { KeyWrite, RowWrite } from '../../storage/storage.ts'
import { alreadySo, type Decided, refuse, write } from '../decision.ts'
import { hasLane } from '../people.ts'
import { change, drop, put, single, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators } from './decider.ts'
import { forgetInvited } from './invited.ts'
import { isLastFacilitator } from './member.ts'
import { forgetPrivate } from './private.ts'

/** Erasing begins with rows: they decide at once. `carryOutErasures` then takes the documents along. */
export const eraseCommands: Deciders<'member.erase' | 'text.erase' | 'workshop.erase'> = {
  'member.erase': {
    may: facilitators,
    decide({ state, command: { memberId }, context }) {
      // Also who was removed before: a row that is only marked still tells who it was.
      const member = state.rows.member.get(memberId)
      if (member === undefined) return alreadySo
      if (isLastFacilitator(state, member)) return refuse('no-permission')
      const { invitedId } = member.data
      const erasure = put(state, 'erasure', context.newId(), { what: 'person', memberId, invitedId })
      return write(
        ...(invitedId === undefined ? [] : forgetInvited(state, invitedId)),
        drop('member', member),
        erasure,
        ...endDevices(state, memberId),
        ...unname(state, memberId),
        ...dropBallots(state, memberId),
        ...forgetPrivate(state, memberId),
      )
    },
  },
  'text.erase': {
    may: facilitators,
    decide({ state, command: { laneId, ids }, context }) {
      if (!hasLane(state, laneId)) return refuse('not-found')
      const erasure = put(state, 'erasure', context.newId(), { what: 'texts', laneId, ids })
      return write(erasure, ...takeFromTrays(state, laneId, ids))
    },
  },
  'workshop.erase': { may: facilitators, decide: ({ state }) => eraseWorkshop(state) },
}

/** Everyone is out from here on; the rest follows. */
export function eraseWorkshop(state: WorkshopState): Decided<undefined> {
  const workshop = single(state, 'workshop')
  return workshop.data.isErased ? alreadySo : write(change('workshop', workshop, { isErased: true }))
}

/** What is left of a person once all documents are without them: devices, which until then say why they were ended. */
export function forgetDevices(state: WorkshopState, memberId: string): Pick<Decided, 'writes' | 'keys'> {
  const devices = [...state.rows.device.values()].filter(({ data }) => data.memberId === memberId)
  const links = [...state.rows.link.values()].filter(({ data }) => data.memberId === memberId)
  const hashes = [
    ...devices.map(({ data }) => data.tokenHash),
    ...links.flatMap(({ data }) => data.codeHash ?? []),
  ]
  return {
    writes: [...devices.map((one) => drop('device', one)), ...links.map((one) => drop('link', one))],
    keys: hashes.map((hash): KeyWrite => ({ hash, target: undefined })),
  }
}

function endDevices(state: WorkshopState, memberId: string): RowWrite[] {
  return [...state.rows.device.values()]
    .filter(({ data }) => data.memberId === memberId)
    .map((device) => change('device', device, { revoked: 'removed-from-workshop' }))
}

function unname(state: WorkshopState, memberId: string): RowWrite[] {
  return [...state.rows.tray.values()]
    .filter(({ data }) => data.memberId === memberId)
    .map((item) => change('tray', item, { memberId: null }))
}

/** Dots already counted in a closed vote go too: what somebody chose is about them. */
function dropBallots(state: WorkshopState, memberId: string): RowWrite[] {
  return [...state.rows.ballot.values()]
    .filter(({ data }) => data.memberId === memberId)
    .map((ballot) => drop('ballot', ballot))
}

function takeFromTrays(state: WorkshopState, laneId: string, ids: readonly string[]): RowWrite[] {
  const erased = new Set(ids)
  return [...state.rows.tray.values()].flatMap((item) => {
    const records = item.data.records.filter(({ id }) => !erased.has(id))
    const isSame = item.data.laneId !== laneId || records.length === item.data.records.length
    return isSame
      ? []
      : [change('tray', item, { records, ...(records.length === 0 && { state: 'dropped' }) })]
  })
}
