import { z } from 'zod'
import { DEVICE_KINDS, GRANTS, ROLES } from '../access/access.ts'
import { STEP_KINDS } from '../access/policy.ts'
import { command, language } from './commands.ts'
import { LIMITS } from './limits.ts'
import { id } from './words.ts'

/** The schemas of the HTTP contract; OpenAPI is generated from them. */

export const LINK_KINDS = ['all', 'group', 'companion', 'screen', 'viewer', 'room', 'lead', 'device'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

const code = z.string().trim().min(1).max(100)
const name = z.string().trim().min(1).max(LIMITS.name)

export const createWorkshop = z.strictObject({
  title: z.string().trim().min(1).max(LIMITS.title),
  language,
  template: z.enum(['blank', 'demo']),
})
/** `token` is the facilitator's; `leadCode` is in the link they keep. */
export const createdWorkshop = z.object({
  workshopId: id,
  token: z.string(),
  joinCode: z.string(),
  viewCode: z.string(),
  leadCode: z.string(),
})

export const workshopView = z.object({
  title: z.string(),
  step: z.object({ kind: z.enum(STEP_KINDS) }),
  groups: z.array(z.object({ id, name: z.string(), laneId: id })),
  members: z.array(z.object({ id, name: z.string(), role: z.enum(ROLES), groupId: id.optional() })),
  rooms: z.array(z.string()),
})

export const setStep = z.strictObject({ kind: z.enum(STEP_KINDS) })
export const stepView = z.object({ kind: z.enum(STEP_KINDS) })

export const previewJoin = z.strictObject({ code })
const groupCard = z.object({
  id,
  name: z.string(),
  personaName: z.string(),
  face: z.string(),
  members: z.int(),
})
export const joinPreview = z.object({
  workshopId: id,
  kind: z.enum(LINK_KINDS),
  title: z.string(),
  language,
  /** Groups to choose from; empty unless the link leaves the choice. */
  groups: z.array(groupCard),
  group: groupCard.optional(),
  departments: z.array(z.string()),
  /** Who is expected by this link: names, and the department of namesakes. Empty where nobody was entered. */
  invited: z.array(
    z.object({ id, name: z.string(), department: z.string().optional(), isTaken: z.boolean() }),
  ),
  /** After how many days without use the workshop is erased; absent where it is kept. */
  keepDays: z.int().optional(),
  /** Since when who leads reads for each group whether everyone takes part; absent while that is off. */
  balanceSince: z.number().optional(),
  /** Whom to ask about it, in words. */
  contact: z.string().optional(),
  /** The link of the video call one goes to. */
  call: z.string().optional(),
  /** Who this browser already is in that workshop. */
  me: z
    .object({
      name: z.string(),
      role: z.enum(ROLES),
      groupName: z.string().optional(),
      sameRole: z.boolean(),
    })
    .optional(),
})

export const join = z.strictObject({
  code,
  name: name.optional(),
  department: z.string().trim().max(LIMITS.department).optional(),
  groupId: id.optional(),
  /** Whom of those expected one is; name, department and group are then as they were prepared. */
  invitedId: id.optional(),
})
export const joined = z.object({
  workshopId: id,
  memberId: id.optional(),
  token: z.string(),
  role: z.enum(ROLES),
  laneId: id.optional(),
})

export const meView = z.object({
  workshopId: id,
  title: z.string(),
  language,
  deviceId: id,
  device: z.enum(DEVICE_KINDS),
  role: z.enum(ROLES),
  memberId: id.optional(),
  name: z.string().optional(),
  groupId: id.optional(),
  laneId: id.optional(),
  grants: z.array(z.enum(GRANTS)),
})
export type MeView = z.infer<typeof meView>

export const linkView = z.object({
  id,
  kind: z.enum(LINK_KINDS),
  groupId: id.optional(),
  code: z.string(),
  /** When it stops working, in server time; absent where it does not. */
  endsAt: z.number().optional(),
})
/** `lead` has no code here: it is shown once, when made or reset. */
export const linksView = z.object({ links: z.array(linkView) })
export type LinkView = z.infer<typeof linkView>

const ageMs = z.number().nonnegative()
/**
 * When each group's lane was last edited, by whomever: of people nothing is told. Ages, because clocks differ. Absent
 * for a lane nobody knows anything of.
 */
export const activityView = z.object({
  lanes: z.array(
    z.object({
      laneId: id,
      /** For how long no edit can have been missed. */
      watchedMs: ageMs,
      /** How long ago the last known edit was; absent when there was none in that time. */
      editedMs: ageMs.optional(),
    }),
  ),
})
export type LaneActivity = z.infer<typeof activityView>['lanes'][number]

/** A link that adds a device to the same member; good for one use and ten minutes. */
export const deviceLink = z.object({ code: z.string(), expiresAt: z.number() })

export const giveCommand = z.strictObject({ id, command })
export const commandAnswer = z.object({ ok: z.literal(true), result: z.unknown().optional() })

/** Where others reach the server; null when only this machine does. */
/** Opens the connections that the page for a company's IT people tries. */
export const checkTicket = z.object({ ticket: z.string() })

export const addressView = z.object({ origin: z.string().nullable() })

export const assetView = z.object({ assetId: z.string() })

/** What every refusal looks like. People see a text chosen by `code`. */
export const errorView = z.object({ error: z.object({ code: z.string(), detail: z.string().optional() }) })

export type CreatedWorkshop = z.infer<typeof createdWorkshop>
export type JoinPreview = z.infer<typeof joinPreview>
export type Joined = z.infer<typeof joined>
