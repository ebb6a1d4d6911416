import { laneRoom } from '@brownpaper/shared/access/room'
import { must } from '@brownpaper/shared/base/assert'
import { openLane } from '@brownpaper/shared/lane/lane'
import type { CreatedWorkshop } from '@brownpaper/shared/protocol/http'
import { DEFAULT_KEEP_DAYS } from '@brownpaper/shared/protocol/limits'
import { openWorkshop } from '@brownpaper/shared/workshop/workshop'
import { makeGroup } from './commands/group.ts'
import type { Context, Decided } from './decision.ts'
import { makeDevice } from './devices.ts'
import { makeLink, WORKSHOP_LINKS } from './links.ts'
import type { Outcome } from './loaded-workshop.ts'
import type { RoomAccess } from './room-access.ts'
import { SINGLE } from './rows.ts'
import { newId } from './secrets.ts'
import { put, type WorkshopState } from './state.ts'
import { blankTemplate } from './templates/blank.ts'
import { demoTemplate } from './templates/demo.ts'
import type { Language, MakeTemplate, Template } from './templates/template.ts'
import type { WorkshopRegistry } from './workshop-registry.ts'

const TEMPLATES = { blank: blankTemplate, demo: demoTemplate } as const satisfies Record<string, MakeTemplate>

export type NewWorkshop = {
  readonly title: string
  readonly language: Language
  readonly template: keyof typeof TEMPLATES
}

/** Makes a workshop: its rows first, then what its template writes. Resolves when all of it is durable. */
export async function createWorkshop(
  { title, language, template }: NewWorkshop,
  { registry, rooms, now }: { registry: WorkshopRegistry; rooms: RoomAccess; now: () => number },
): Promise<Outcome<CreatedWorkshop, never>> {
  const workshopId = newId()
  const made = TEMPLATES[template](language, { now: now(), newId, random: Math.random })
  const lanes = new Map(made.groups.map((group) => [group.id, newId()]))
  const outcome = await registry.add(workshopId, (state, context) =>
    decideNew(state, { title, language, template: made, lanes }, context),
  )
  if (!outcome.ok) return outcome
  await Promise.all([
    rooms.write({ workshopId, room: 'workshop' }, (ydoc) => {
      const workshop = openWorkshop(ydoc, { now })
      workshop.change(() => made.fill(workshop), 'seed')
    }),
    ...made.groups.map(async ({ id, fill }) => {
      if (fill === undefined) return
      await rooms.write({ workshopId, room: laneRoom(must(lanes.get(id))) }, (ydoc) => {
        const lane = openLane(ydoc, { now })
        lane.change(() => fill(lane), 'seed')
      })
    }),
  ])
  return outcome
}

type Wanted = {
  readonly title: string
  readonly language: Language
  readonly template: Template
  /** The lane's id by the group's. */
  readonly lanes: ReadonlyMap<string, string>
}

/** The first rows of a workshop: what everyone has one of, groups, people, links and the maker's device. */
export function decideNew(
  state: WorkshopState,
  { title, language, template, lanes }: Wanted,
  context: Context,
): Decided<CreatedWorkshop> {
  const { workshopId } = state
  const { now } = context
  const groups = template.groups.map(({ id, name, personaId }, order) =>
    makeGroup(state, { groupId: id, laneId: must(lanes.get(id)), name, personaId, order }, context),
  )
  const links = WORKSHOP_LINKS.map((kind) => makeLink(state, { kind }, context))
  const [all, viewer, , lead] = links
  const { lead: maker } = template
  const device = makeDevice(state, { kind: 'member', linkId: must(lead).linkId, memberId: maker.id }, context)
  // In the order they are named, which is the order they are listed in.
  const members = [{ ...maker, role: 'facilitator' } as const, ...template.members].map(
    ({ id, grants, ...member }, index) =>
      put(state, 'member', id, { ...member, grants: grants && [...grants], joinedAt: now + index }),
  )
  return {
    ok: true,
    writes: [
      put(state, 'workshop', SINGLE.workshop, {
        title,
        language,
        isClosed: false,
        createdAt: now,
        keepDays: DEFAULT_KEEP_DAYS,
      }),
      put(state, 'step', SINGLE.step, { kind: template.step, since: now }),
      put(state, 'timer', SINGLE.timer, { timer: null }),
      put(state, 'presentation', SINGLE.presentation, { shown: null }),
      ...[...groups, ...links, device].flatMap(({ writes }) => writes),
      ...members,
    ],
    keys: [...groups, ...links, device].flatMap(({ keys = [] }) => keys),
    result: {
      workshopId,
      token: device.token,
      joinCode: must(all).code,
      viewCode: must(viewer).code,
      leadCode: must(lead).code,
    },
    isSecret: true,
  }
}
