import type { Actor } from '@brownpaper/shared/access/access'
import type { CommandOf, CommandType } from '@brownpaper/shared/protocol/commands'
import type { Context, Decision } from '../decision.ts'
import type { WorkshopState } from '../state.ts'

/** Who gives a command: a device in good standing, and what it may be. */
export type Giver = { readonly deviceId: string; readonly actor: Actor }

export type Given<T extends CommandType> = {
  readonly state: WorkshopState
  readonly giver: Giver
  readonly command: CommandOf<T>
  readonly context: Context
}

/** One kind of command: who may give it, and what it writes. */
export type Decider<T extends CommandType> = {
  readonly may: (given: Given<T>) => boolean
  readonly decide: (given: Given<T>) => Decision
}

export type Deciders<T extends CommandType> = { readonly [K in T]: Decider<K> }

type AnyGiven = { readonly giver: Giver }

export const facilitators = ({ giver }: AnyGiven) => giver.actor.role === 'facilitator'

/** Everyone who works in a workshop: members and group screens, no viewers. */
export const workers = ({ giver }: AnyGiven) => giver.actor.role !== 'viewer'

export const presenters = (given: AnyGiven) =>
  facilitators(given) || given.giver.actor.grants.includes('presenting')
