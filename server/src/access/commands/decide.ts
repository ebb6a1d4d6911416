import type { Command, CommandType } from '@brownpaper/shared/protocol/commands'
import { type Context, type Decision, refuse } from '../decision.ts'
import { standingOf } from '../standing.ts'
import type { WorkshopState } from '../state.ts'
import { asideCommands } from './aside.ts'
import type { Decider, Deciders, Given } from './decider.ts'
import { eraseCommands } from './erase.ts'
import { groupCommands } from './group.ts'
import { groupStepCommands } from './group-step.ts'
import { groupsCommands } from './groups.ts'
import { helpCommands } from './help.ts'
import { invitedCommands } from './invited.ts'
import { linkCommands } from './link.ts'
import { memberCommands } from './member.ts'
import { presentCommands } from './present.ts'
import { privateCommands } from './private.ts'
import { programmeCommands } from './programme.ts'
import { regroupCommands } from './regroup.ts'
import { stepCommands } from './step.ts'
import { talkCommands } from './talk.ts'
import { timerCommands } from './timer.ts'
import { trayCommands } from './tray.ts'
import { voteCommands } from './vote.ts'
import { workshopCommands } from './workshop.ts'

const DECIDERS: Deciders<CommandType> = {
  ...workshopCommands,
  ...stepCommands,
  ...groupStepCommands,
  ...helpCommands,
  ...programmeCommands,
  ...timerCommands,
  ...groupCommands,
  ...regroupCommands,
  ...memberCommands,
  ...invitedCommands,
  ...linkCommands,
  ...presentCommands,
  ...trayCommands,
  ...voteCommands,
  ...asideCommands,
  ...talkCommands,
  ...groupsCommands,
  ...eraseCommands,
  ...privateCommands,
}

/** What a command of this device does to the rows as they are, or why it does nothing. */
export function decide(state: WorkshopState, deviceId: string, command: Command, context: Context): Decision {
  const standing = standingOf(state, deviceId, context.now)
  if ('code' in standing) {
    const isShut = standing.code === 'workshop-closed' || standing.code === 'workshop-erased'
    return refuse(isShut ? 'workshop-closed' : 'no-permission')
  }
  return decideAs(command.type, { state, giver: { deviceId, actor: standing.actor }, command, context })
}

function decideAs<T extends CommandType>(type: T, given: Given<T>): Decision {
  const decider: Decider<T> = DECIDERS[type]
  return decider.may(given) ? decider.decide(given) : refuse('no-permission')
}
