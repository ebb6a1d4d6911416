import { z } from 'zod'
import { EDIT_LEVELS, TOOL_LEVELS } from '../lane/levels.ts'
import { ASIDE_KINDS } from '../together/aside.ts'
import { REACTIONS } from '../together/reactions.ts'
import { LIMITS } from './limits.ts'
import { id, words } from './words.ts'

const groupIds = z.array(id).max(LIMITS.groups)
const minutes = z.int().min(1).max(120)

/** What happens outside the programme: asking, telling, choosing, pausing, and what beginners may do. */
export const togetherCommands = [
  /** A vote of a group, or of everyone where there is no group. Whose ids and labels the options are, the asker decides. */
  z.strictObject({
    type: z.literal('vote.open'),
    voteId: id,
    groupId: id.nullable(),
    question: words(LIMITS.question),
    options: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(64),
          label: words(LIMITS.voteLabel),
          /** Whose it is: with `excludesOwn` its own group gives it no dots. */
          groupId: id.exactOptional(),
        }),
      )
      .min(2)
      .max(LIMITS.voteOptions),
    /** How many dots each person has. */
    dots: z.int().min(1).max(10),
    excludesOwn: z.boolean(),
  }),
  /** All of one's dots: given again they replace those before. One option may get several. */
  z.strictObject({
    type: z.literal('vote.cast'),
    voteId: id,
    choices: z.array(z.string().min(1).max(64)).max(10),
  }),
  z.strictObject({ type: z.literal('vote.close'), voteId: id }),
  z.strictObject({ type: z.literal('vote.remove'), voteId: id }),

  /** Something between: for one group, or for everyone where there is no group. */
  z.strictObject({
    type: z.literal('aside.start'),
    groupId: id.nullable(),
    kind: z.enum(ASIDE_KINDS),
    question: z.string().trim().max(LIMITS.question),
    minutes,
  }),
  /** The next one's turn, in a round. */
  z.strictObject({ type: z.literal('aside.next'), groupId: id.nullable(), seen: z.int().min(0) }),
  /** Back to where it was. */
  z.strictObject({ type: z.literal('aside.end'), groupId: id.nullable() }),

  /** To one group, or to everyone where there is no group. */
  z.strictObject({
    type: z.literal('message.send'),
    groupId: id.nullable(),
    text: words(LIMITS.message),
    /** For who guides alone: a question to help their group on, which the group does not read. */
    toCompanions: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal('message.remove'), messageId: id }),

  /** Asks everyone to come and look at a lane, at one thing of it where `thing` is given. */
  z.strictObject({
    type: z.literal('look.here'),
    laneId: id,
    thing: z.string().min(1).max(130).optional(),
    /** Keeps screens there until it is let go, and shows that it does; for a minute at most. */
    holds: z.boolean(),
  }),
  z.strictObject({ type: z.literal('look.release') }),

  z.strictObject({ type: z.literal('parked.add'), text: words(LIMITS.message) }),
  z.strictObject({ type: z.literal('parked.remove'), parkedId: id }),
  z.strictObject({ type: z.literal('parked.restore'), parkedId: id }),

  z.strictObject({ type: z.literal('hand.set'), up: z.boolean() }),
  /** Seen by the others for some seconds. */
  z.strictObject({ type: z.literal('reaction.show'), what: z.enum(REACTIONS) }),
  /** Takes down the hand of somebody else. */
  z.strictObject({ type: z.literal('hand.lower'), memberId: id }),

  /** Whether people may write at all, with what, and whose they change; in the groups named, or all of them. */
  z.strictObject({
    type: z.literal('groups.allow'),
    groupIds: groupIds.optional(),
    locked: z.boolean().optional(),
    tools: z.enum(TOOL_LEVELS).optional(),
    edits: z.enum(EDIT_LEVELS).optional(),
  }),

  /** Many people to their groups at once, or not at all, so that the opposite command undoes it. */
  z.strictObject({
    type: z.literal('members.place'),
    places: z
      .array(z.strictObject({ memberId: id, groupId: id.nullable() }))
      .min(1)
      .max(LIMITS.members),
  }),
] as const
