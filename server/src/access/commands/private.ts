import type { OwnPart } from '@brownpaper/shared/own/own-part'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, type Context, refuse, write } from '../decision.ts'
import { findGroup, findMember, type GroupEntry, groupsOf } from '../people.ts'
import { policyOfGroup, roundOf } from '../position.ts'
import { change, drop, type Entry, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver } from './decider.ts'
import { guides } from './group-step.ts'

type PrivateCommand = 'ready.set' | 'reveal.start' | 'turn.take' | 'turn.end'

/** Writing alone: being ready, turning over, and taking turns on a shared screen. */
export const privateCommands: Deciders<PrivateCommand> = {
  'ready.set': {
    may: ({ giver }) => writerOf(giver) !== undefined,
    decide({ state, giver, command: { on } }) {
      const memberId = writerOf(giver) ?? ''
      const entry = state.rows.ready.get(memberId)
      if (!on) return entry === undefined ? alreadySo : write(drop('ready', entry))
      const group = groupOfLane(state, giver.actor.lane)
      const round = group && roundOf(state, group)
      if (round === undefined) return refuse('stale')
      return entry?.data.round === round ? alreadySo : write(put(state, 'ready', memberId, { round }))
    },
  },
  'reveal.start': {
    may: ({ state, giver, command: { groupId, what } }) => {
      const group = findGroup(state, groupId)
      return group !== undefined && mayReveal(state, giver, { group, what })
    },
    /** Only decided here; what is `revealing` is laid in the lane until all of it is there. */
    decide({ state, command: { groupId, what }, context }) {
      const group = findGroup(state, groupId)
      if (group === undefined) return refuse('not-found')
      const { laneId } = group.data
      const known = revealOf(state, laneId, what)
      if (known?.data.state === 'revealing') return alreadySo
      const secret = known?.data.secret ?? context.newSecret()
      return write(put(state, 'reveal', revealId(laneId, what), { laneId, what, secret, state: 'revealing' }))
    },
  },
  'turn.take': {
    may: ({ giver }) => giver.actor.device === 'group-screen',
    decide({ state, giver, command: { memberId } }) {
      const device = state.rows.device.get(giver.deviceId)
      const group = groupOfLane(state, giver.actor.lane)
      const member = findMember(state, memberId)
      if (device === undefined || group === undefined || member?.data.groupId !== group.id) {
        return refuse('not-found')
      }
      if (roundOf(state, group) === undefined) return refuse('stale')
      return device.data.turn === memberId ? alreadySo : write(change('device', device, { turn: memberId }))
    },
  },
  'turn.end': {
    may: ({ giver }) => giver.actor.device === 'group-screen',
    decide({ state, giver }) {
      const device = state.rows.device.get(giver.deviceId)
      return device?.data.turn === undefined
        ? alreadySo
        : write(change('device', device, { turn: undefined }))
    },
  },
}

export const revealId = (laneId: string, what: OwnPart) => `${laneId}.${what}`

export function revealOf(state: WorkshopState, laneId: string, what: OwnPart): Entry<'reveal'> | undefined {
  return state.rows.reveal.get(revealId(laneId, what))
}

/** The write that says that a group wrote something alone, to be turned over when it likes. */
export function awaitReveal(
  state: WorkshopState,
  { data: { laneId } }: GroupEntry,
  what: OwnPart,
  { newSecret }: Context,
): RowWrite {
  const secret = revealOf(state, laneId, what)?.data.secret ?? newSecret()
  return put(state, 'reveal', revealId(laneId, what), { laneId, what, secret, state: 'waiting' })
}

/** What is left of somebody in this, to go with them. */
export function forgetPrivate(state: WorkshopState, memberId: string): RowWrite[] {
  const ready = state.rows.ready.get(memberId)
  const turns = [...state.rows.device.values()].filter(({ data }) => data.turn === memberId)
  return [
    ...(ready === undefined ? [] : [drop('ready', ready)]),
    ...turns.map((device) => change('device', device, { turn: undefined })),
  ]
}

/** For whom something is written: a member on their own device, or who has the turn. */
const writerOf = ({ actor: { member, turn } }: Giver) => member ?? turn

/**
 * Who leads or guides at any time; the group itself once nobody writes alone any more. Where all are together it only
 * adds to what it turned over: a phone may have slept until then.
 */
function mayReveal(
  state: WorkshopState,
  giver: Giver,
  { group, what }: { readonly group: GroupEntry; readonly what: OwnPart },
): boolean {
  if (facilitators({ giver }) || guides(state, giver, group.id)) return true
  const { lanes, isPrivate } = policyOfGroup(state, group)
  const isTheirs = giver.actor.role === 'participant' && giver.actor.lane === group.data.laneId
  const isAdding = lanes === 'open' && revealOf(state, group.data.laneId, what)?.data.state === 'revealed'
  return isTheirs && !isPrivate && (lanes === 'own' || isAdding)
}

function groupOfLane(state: WorkshopState, laneId: string | undefined): GroupEntry | undefined {
  return groupsOf(state).find(({ data }) => data.laneId === laneId)
}
