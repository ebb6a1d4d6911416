import { z } from 'zod'
import { GRANTS } from '../access/access.ts'
import { STEP_KINDS } from '../access/policy.ts'
import { RECASTS, SLIDES } from '../live/live.ts'
import { OWN_PARTS } from '../own/own-part.ts'
import { PROGRAMME_TEMPLATES } from '../programme/programme.ts'
import { programmeStep, STEP_LIMITS, stepFields, stepWords } from '../programme/step-schema.ts'
import { callLink } from './call-schema.ts'
import { invitedCommands } from './invited.ts'
import { KEEP_DAYS, LIMITS } from './limits.ts'
import { togetherCommands } from './together-commands.ts'
import { lateRecord } from './tray.ts'
import { id, words } from './words.ts'

export const language = z.enum(['nl', 'en'])
/** In ms since the epoch, within a year number of four digits. */
const clockTime = z.int().min(0).max(253_402_300_799_000)
/** The version of the step one saw. */
const seen = { seen: z.int().min(0).optional() }

/**
 * Everything that changes a row. Facilitators give most of them; `server/rooms` decides who may.
 * A new command is one schema here and one decision on the server.
 */
export const command = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('workshop.set'),
    title: words(LIMITS.title).optional(),
    language: language.optional(),
    keepDays: z
      .union(KEEP_DAYS.map((days) => z.literal(days)))
      .nullable()
      .optional(),
    /** Where everyone talks when not in one room. */
    call: callLink.nullable().optional(),
    /** Whether who leads reads for each group if everyone takes part; everybody is told. */
    balance: z.boolean().optional(),
    /** What one saw there: a title a colleague has given meanwhile stays. */
    was: z.strictObject({ title: z.string() }).optional(),
  }),
  z.strictObject({ type: z.literal('workshop.close'), closed: z.boolean() }),
  /** All of it, for good: people, papers, pictures. */
  z.strictObject({ type: z.literal('workshop.erase') }),

  /** `seen` is the version of the step one saw: two people who press next together make one step. */
  z.strictObject({ type: z.literal('step.set'), kind: z.enum(STEP_KINDS), ...seen }),
  /** To a step of the programme: rights, time and what everyone reads go with it. */
  z.strictObject({ type: z.literal('step.go'), stepId: id, ...seen }),
  /** Back to how it was before the last change of step, within ten seconds. */
  z.strictObject({ type: z.literal('step.undo'), seen: z.int().min(0) }),
  /** One group to a step of the stretch the workshop is in. Its companion may, too. */
  z.strictObject({ type: z.literal('group.go'), groupId: id, stepId: id }),
  z.strictObject({
    type: z.literal('group.minutes'),
    groupId: id,
    ms: z.int().min(-3_600_000).max(3_600_000),
  }),
  /** Brings groups back to where the workshop is; all of them when none are named. */
  z.strictObject({ type: z.literal('group.gather'), groupIds: z.array(id).max(LIMITS.groups).optional() }),

  /** Puts these in place of what was otherwise for each group; group work alone can be shorter for one or left out. */
  z.strictObject({
    type: z.literal('groups.pace'),
    groups: z
      .array(
        z.strictObject({
          groupId: id,
          steps: z
            .array(
              z.strictObject({
                id,
                minutes: stepFields.shape.minutes.exactOptional(),
                isDropped: z.literal(true).exactOptional(),
              }),
            )
            .max(STEP_LIMITS.steps),
        }),
      )
      .min(1)
      .max(LIMITS.groups),
  }),

  /** Calls whoever leads to one's own group; asked again, the words are new. */
  z.strictObject({
    type: z.literal('help.ask'),
    groupId: id,
    text: z.string().trim().max(LIMITS.helpText).optional(),
  }),
  z.strictObject({ type: z.literal('help.done'), groupId: id }),

  /** Puts the steps of a template in place of all there are. */
  z.strictObject({ type: z.literal('programme.use'), template: z.enum(PROGRAMME_TEMPLATES) }),
  /** Puts these steps in place of all there are: a programme somebody kept. */
  z.strictObject({
    type: z.literal('programme.put'),
    steps: z.array(programmeStep).min(1).max(STEP_LIMITS.steps),
  }),
  z.strictObject({
    type: z.literal('programme.plan'),
    startsAt: clockTime.nullable().optional(),
    endsAt: clockTime.nullable().optional(),
  }),
  /** `after`: the step it comes behind; null for the first place. */
  z.strictObject({ type: z.literal('programme.add'), step: programmeStep, after: id.nullable() }),
  z.strictObject({ type: z.literal('programme.remove'), stepId: id }),
  z.strictObject({ type: z.literal('programme.order'), stepIds: z.array(id).max(STEP_LIMITS.steps) }),
  /**
   * Changes steps together or not at all, so that the opposite command undoes it. `was`: the words one saw, of which
   * only those languages are changed, and none when a colleague has written others there meanwhile.
   */
  z.strictObject({
    type: z.literal('programme.change'),
    steps: z
      .array(z.strictObject({ id, ...stepFields.partial().shape, was: stepWords.optional() }))
      .min(1)
      .max(STEP_LIMITS.steps),
  }),

  /** `seen` as with a step: a minute more is for the step one saw, not for one a colleague began just now. */
  z.strictObject({
    type: z.literal('timer.start'),
    ms: z
      .int()
      .min(1000)
      .max(24 * 3_600_000),
    ...seen,
  }),
  z.strictObject({ type: z.literal('timer.add'), ms: z.int().min(-3_600_000).max(3_600_000), ...seen }),
  z.strictObject({ type: z.literal('timer.pause'), ...seen }),
  z.strictObject({ type: z.literal('timer.resume'), ...seen }),
  z.strictObject({ type: z.literal('timer.clear'), ...seen }),

  z.strictObject({
    type: z.literal('group.add'),
    groupId: id,
    name: words(LIMITS.groupName),
    personaId: id.optional(),
  }),
  z.strictObject({
    type: z.literal('group.set'),
    groupId: id,
    name: words(LIMITS.groupName).optional(),
    personaId: id.nullable().optional(),
    place: z.string().trim().max(LIMITS.place).optional(),
    call: callLink.nullable().optional(),
    /** As with a workshop. */
    was: z.strictObject({ name: z.string().optional(), place: z.string().optional() }).optional(),
  }),
  z.strictObject({ type: z.literal('group.remove'), groupId: id }),
  z.strictObject({ type: z.literal('group.restore'), groupId: id }),
  /** The people and screens of a group go to work on another's paper; its own stays as it is. */
  z.strictObject({ type: z.literal('group.join'), groupId: id, into: id }),
  /** Back to their own paper, all who are still where they went. */
  z.strictObject({ type: z.literal('group.part'), groupId: id }),
  /** Some of a group go on with the same question as a group of their own, on an empty paper. */
  z.strictObject({
    type: z.literal('group.split'),
    groupId: id,
    newGroupId: id,
    name: words(LIMITS.groupName),
    memberIds: z.array(id).min(1).max(LIMITS.members),
  }),
  /**
   * The persona of a group while it works, and what of it is new: its people are told. Who a persona is stands in the
   * room `workshop`, and is changed there first.
   */
  z.strictObject({
    type: z.literal('group.recast'),
    groupId: id,
    personaId: id.nullable(),
    what: z.enum(RECASTS),
  }),
  z.strictObject({ type: z.literal('group.order'), groupIds: z.array(id).max(LIMITS.groups) }),

  ...invitedCommands,

  z.strictObject({ type: z.literal('member.move'), memberId: id, groupId: id.nullable() }),
  z.strictObject({
    type: z.literal('member.set'),
    memberId: id,
    name: words(LIMITS.name).optional(),
    department: z.string().trim().max(LIMITS.department).optional(),
  }),
  z.strictObject({
    type: z.literal('member.role'),
    memberId: id,
    role: z.enum(['facilitator', 'companion', 'participant']),
  }),
  z.strictObject({ type: z.literal('member.grant'), memberId: id, grant: z.enum(GRANTS), on: z.boolean() }),
  z.strictObject({ type: z.literal('member.remove'), memberId: id }),
  /** Who they were is nowhere any more; what they wrote stays, by nobody. */
  z.strictObject({ type: z.literal('member.erase'), memberId: id }),
  /** Things of a lane, for good: their words are in no version, log or file any more. */
  z.strictObject({
    type: z.literal('text.erase'),
    laneId: id,
    ids: z.array(z.string().min(1).max(130)).min(1).max(LIMITS.erasedThings),
  }),

  /** Gives a link a new code; the old one and everyone who came in by it stop at once. */
  z.strictObject({ type: z.literal('link.reset'), linkId: id }),
  /** When a link stops, and with it everyone who came in by it but the giver; null: it does not. */
  z.strictObject({
    type: z.literal('link.end'),
    linkId: id,
    endsAt: clockTime.nullable(),
  }),

  z.strictObject({ type: z.literal('present.show'), groupId: id, slide: z.enum(SLIDES) }),
  z.strictObject({ type: z.literal('present.stop') }),

  /** That one has written enough, or not yet. On a group screen: who has the turn. */
  z.strictObject({ type: z.literal('ready.set'), on: z.boolean() }),
  /** Lays what the group's people wrote alone in its lane, unnamed; once more, and what came in since is added. */
  z.strictObject({ type: z.literal('reveal.start'), groupId: id, what: z.enum(OWN_PARTS) }),
  /** A member without a device of their own writes on the group screen that gives this. */
  z.strictObject({ type: z.literal('turn.take'), memberId: id }),
  z.strictObject({ type: z.literal('turn.end') }),

  /** Work that was refused, kept for a companion or facilitator to lay down. Any member gives it, of a lane they were in. */
  z.strictObject({
    type: z.literal('tray.add'),
    laneId: id,
    records: z.array(lateRecord).min(1).max(LIMITS.trayRecords),
  }),
  ...togetherCommands,
  z.strictObject({ type: z.literal('tray.lay'), trayId: id }),
  z.strictObject({ type: z.literal('tray.drop'), trayId: id }),
])

export type Command = z.infer<typeof command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** Why a command did nothing. People see a text chosen by it. */
export type CommandError =
  | 'invalid-command'
  | 'no-permission'
  | 'not-found'
  /** Somebody was first; what they did is on its way. */
  | 'stale'
  | 'too-many'
  /** The step everyone is at cannot be taken out of the programme. */
  | 'step-running'
  /** Dots came after the vote was closed. */
  | 'vote-closed'
  | 'workshop-closed'
  | 'storage-failing'
