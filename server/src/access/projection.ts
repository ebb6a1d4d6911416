import type { Live, LiveGroup, LiveMember } from '@brownpaper/shared/live/live'
import { waitingIn } from './commands/tray.ts'
import { hasEnded } from './links.ts'
import { findLink, type GroupEntry, groupsOf, type MemberEntry, membersOf } from './people.ts'
import { currentStep, policyNow, programmeOf, roundOf } from './position.ts'
import { liveAside, NOTHING_TOGETHER, togetherOf } from './project-together.ts'
import { single, type WorkshopState } from './state.ts'

/** What of the rows is public: to members, and to viewers, who learn nothing about people. `here` is left empty. */
export function projectionOf(
  state: WorkshopState,
  now: number,
): { readonly members: Live; readonly viewers: Live } {
  const { title, language, isClosed, keepDays, call, balanceSince } = single(state, 'workshop').data
  const step = single(state, 'step')
  const workshop = {
    id: state.workshopId,
    title,
    language,
    isClosed,
    ...(keepDays !== undefined && { keepDays }),
    ...(call !== undefined && { call }),
  }
  const all = findLink(state, 'all')
  // Nobody is shown a code that opens nothing.
  const joinCode = all === undefined || hasEnded(all, now) ? undefined : all.data.code
  const viewers: Live = {
    workshop,
    step: {
      kind: step.data.kind,
      id: currentStep(state).id,
      version: step.version,
      since: step.data.since,
      ...(step.data.before !== undefined && { leftAt: step.data.before.at }),
      ...(step.data.begun !== undefined && { begun: step.data.begun }),
    },
    programme: programmeOf(state),
    policy: policyNow(state),
    timer: single(state, 'timer').data.timer,
    // Where a group talks among themselves is nothing for who only watches.
    groups: groupsOf(state)
      .map(liveGroup)
      .map(({ call: _, ...group }) => group),
    members: [],
    here: [],
    presentation: single(state, 'presentation').data.shown,
    tray: {},
    ...NOTHING_TOGETHER,
  }
  return {
    viewers,
    members: {
      ...viewers,
      workshop: {
        ...workshop,
        ...(joinCode !== undefined && { joinCode }),
        ...(balanceSince !== undefined && { balanceSince }),
      },
      groups: groupsOf(state).map((group) => ({ ...withNews(state, group), ...privateWork(state, group) })),
      members: liveMembers(membersOf(state)),
      tray: waitingByLane(state),
      ...togetherOf(state),
    },
  }
}

export function liveGroup({ id, data }: GroupEntry): LiveGroup {
  const { name, laneId, personaId, place, call, at, pace, isLocked, tools, edits, joined, from } = data
  return {
    id,
    name,
    laneId,
    ...(personaId && { personaId }),
    ...(place && { place }),
    ...(call && { call }),
    ...(at && { at }),
    ...(pace && { pace }),
    ...(isLocked && { isLocked }),
    ...(tools && { tools }),
    ...(edits && { edits }),
    ...(joined && { joined: { into: joined.into, at: joined.at } }),
    ...(from && { from }),
  }
}

/** A group with what goes on in it now, for members. */
function withNews(state: WorkshopState, group: GroupEntry): LiveGroup {
  const help = state.rows.help.get(group.id)?.data
  const aside = liveAside(state.rows.aside.get(group.id)?.data)
  const { recast } = group.data
  return { ...liveGroup(group), ...(help && { help }), ...(aside && { aside }), ...(recast && { recast }) }
}

/** How far a group is with what its people write alone: counts, and nothing that says whose. */
function privateWork(
  state: WorkshopState,
  group: GroupEntry,
): Pick<LiveGroup, 'ready' | 'revealed' | 'waiting'> {
  const round = roundOf(state, group)
  const reveals = [...state.rows.reveal.values()].filter(({ data }) => data.laneId === group.data.laneId)
  const partsOf = (wanted: 'revealed' | 'waiting') =>
    reveals.flatMap(({ data }) => (data.state === wanted ? data.what : []))
  const [revealed, waiting] = [partsOf('revealed'), partsOf('waiting')]
  const writers = membersOf(state).filter(
    ({ data }) => data.groupId === group.id && data.role === 'participant',
  )
  const count = writers.filter(({ id }) => state.rows.ready.get(id)?.data.round === round).length
  return {
    ...(round !== undefined && { ready: { count, of: writers.length } }),
    ...(revealed.length > 0 && { revealed }),
    ...(waiting.length > 0 && { waiting }),
  }
}

/** People with the same name are counted in the order they joined, so that they can be told apart. */
function liveMembers(members: readonly MemberEntry[]): readonly LiveMember[] {
  const seen = new Map<string, number>()
  return members.map(
    ({ id, data: { name, department, role, groupId, grants = [], handAt, reaction, invitedId } }) => {
      const key = name.normalize('NFC').trim().toLowerCase()
      const twin = (seen.get(key) ?? 0) + 1
      seen.set(key, twin)
      return {
        id,
        name,
        role,
        ...(department && { department }),
        ...(groupId && { groupId }),
        ...(twin > 1 && { twin }),
        ...(grants.length > 0 && { grants }),
        ...(invitedId && { invitedId }),
        ...(handAt !== undefined && { handAt }),
        ...(reaction !== undefined && { reaction }),
      }
    },
  )
}

function waitingByLane(state: WorkshopState): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { data } of waitingIn(state)) counts[data.laneId] = (counts[data.laneId] ?? 0) + 1
  return counts
}
