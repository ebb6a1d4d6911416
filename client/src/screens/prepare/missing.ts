import type { Coverage } from '@brownpaper/shared/journey/coverage'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { minutesOf, type Programme } from '@brownpaper/shared/programme/programme'
import type { Channel, Goal, Insight, Persona, Settings } from '@brownpaper/shared/workshop/workshop'
import type { StepId } from './guide.ts'
import type { Invited } from './use-invited.ts'

type Plain =
  | 'reason'
  | 'goal'
  | 'scopeIn'
  | 'bounds'
  | 'scopeOut'
  | 'form'
  | 'insights'
  | 'figures'
  | 'communication'
  | 'phases'
  | 'brand'
  | 'channels'
  | 'groups'
  | 'agree'
  | 'agreeChanged'
  | 'departments'
  | 'nobody'
  | 'oneDepartment'
  | 'groupsNotSet'
  | 'start'
  | 'finish'
  | 'noMinutes'
  | 'place'
  | 'manager'
  | 'contact'
  | 'next'

/** Something a workshop runs better with. Nothing here ever stands in the way of starting. */
export type Missing = { readonly section: StepId } & (
  | { readonly what: Plain }
  | { readonly what: 'baseline' | 'sources' | 'owners' | 'tooLong'; readonly count: number }
  | { readonly what: 'persona' | 'personaName'; readonly group: LiveGroup }
  | { readonly what: 'iQuestion'; readonly group: LiveGroup; readonly persona: Persona }
  | { readonly what: 'companions' | 'presenters'; readonly groups: readonly LiveGroup[] }
  | { readonly what: 'managerAway'; readonly manager: string }
  | { readonly what: 'uninvited'; readonly department: string; readonly channels: readonly string[] }
)

export type Prepared = {
  /** Undefined while a workshop has none. */
  readonly settings: Settings | undefined
  readonly goals: readonly Goal[]
  readonly insights: readonly Insight[]
  readonly communications: number
  readonly phases: number
  readonly brandValues: number
  readonly channels: readonly Channel[]
  readonly nextSteps: number
  readonly groups: readonly LiveGroup[]
  readonly personas: ReadonlyMap<string, Persona>
  /** Whether somebody agreed, and whether with what stands there now. */
  readonly agreed: 'not-yet' | 'changed' | 'now'
  readonly programme: Programme
  readonly call: string | undefined
  readonly coverage: Coverage
  readonly invited: Invited
}

/** What is still to do, in the order of the steps. */
export function whatIsMissing(prepared: Prepared): readonly Missing[] {
  return [
    ...missingWhy(prepared),
    ...missingKnowledge(prepared),
    ...missingJourney(prepared),
    ...missingPeople(prepared),
    ...missingDay(prepared),
  ]
}

function missingWhy({ settings, goals }: Prepared): Missing[] {
  const told = toldIn(settings)
  const unmeasured = goals.filter(
    ({ kind, baseline, target }) =>
      kind === 'quantitative' && (baseline === undefined || target === undefined),
  ).length
  return [
    ...when(!told('reason') && !told('reasonKind'), { what: 'reason', section: 'reason' }),
    ...when(!told('goal') && goals.length === 0, { what: 'goal', section: 'goal' }),
    ...when(unmeasured > 0, { what: 'baseline', section: 'goal', count: unmeasured }),
    ...when(!told('product') && !told('scopeIn'), { what: 'scopeIn', section: 'scope' }),
    ...when(!told('journeyFrom') || !told('journeyTo'), { what: 'bounds', section: 'scope' }),
    ...when(!told('scopeOut'), { what: 'scopeOut', section: 'scope' }),
    ...when(!told('form'), { what: 'form', section: 'scope' }),
  ]
}

function missingKnowledge({ insights, communications, brandValues }: Prepared): Missing[] {
  const sourceless = insights.filter(({ source }) => isEmpty(source)).length
  return [
    ...when(insights.length === 0, { what: 'insights', section: 'insights' }),
    ...when(insights.length > 0 && insights.every(({ kind }) => kind !== 'figure'), {
      what: 'figures',
      section: 'insights',
    }),
    ...when(sourceless > 0, { what: 'sources', section: 'insights', count: sourceless }),
    ...when(communications === 0, { what: 'communication', section: 'communication' }),
    ...when(brandValues === 0, { what: 'brand', section: 'brand' }),
  ]
}

function missingJourney({ phases, channels, groups, personas, agreed }: Prepared): Missing[] {
  const ownerless = channels.filter(({ owner, isExternal }) => isEmpty(owner) && !isExternal).length
  return [
    ...when(phases === 0, { what: 'phases', section: 'phases' }),
    ...when(channels.length === 0, { what: 'channels', section: 'channels' }),
    ...when(ownerless > 0, { what: 'owners', section: 'channels', count: ownerless }),
    ...when(groups.length === 0, { what: 'groups', section: 'groups' }),
    ...groups.flatMap((group) => missingOf(group, personas.get(group.personaId ?? ''))),
    ...when(agreed === 'not-yet', { what: 'agree', section: 'agree' }),
    ...when(agreed === 'changed', { what: 'agreeChanged', section: 'agree' }),
  ]
}

function missingOf(group: LiveGroup, persona: Persona | undefined): Missing[] {
  if (persona === undefined) return [{ what: 'persona', section: 'groups', group }]
  if (isEmpty(persona.name)) return [{ what: 'personaName', section: 'groups', group }]
  return when(isEmpty(persona.iQuestion), { what: 'iQuestion', section: 'groups', group, persona })
}

function missingPeople({ settings, coverage, invited, groups }: Prepared): Missing[] {
  // a list tells them as well
  const isTold = toldIn(settings)('departments') || invited.departments.length > 0
  const departments = when(!isTold, { what: 'departments', section: 'people' })
  // Before anyone is invited the rest would name every department and every group.
  if (invited.count === 0) return [...departments, { what: 'nobody', section: 'people' }]
  const seated = groups.filter(({ id }) => invited.seated.has(id))
  const unguided = seated.filter(({ id }) => !invited.guided.has(id))
  const voiceless = seated.filter(({ id }) => !invited.presented.has(id))
  const manager = settings?.managerName.trim() ?? ''
  const isManagerAway = manager !== '' && !invited.names.some((name) => isSameName(name, manager))
  return [
    ...departments,
    ...coverage.uninvited.map(
      ({ department, channels }): Missing => ({ what: 'uninvited', section: 'people', department, channels }),
    ),
    ...when(coverage.isOneDepartment, { what: 'oneDepartment', section: 'people' }),
    ...when(isManagerAway, { what: 'managerAway', section: 'people', manager }),
    ...when(invited.set === 'not-yet', { what: 'groupsNotSet', section: 'people' }),
    ...when(unguided.length > 0, { what: 'companions', section: 'people', groups: unguided }),
    ...when(voiceless.length > 0, { what: 'presenters', section: 'people', groups: voiceless }),
  ]
}

/** As people write a name: accents, capitals and points aside. */
function isSameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
  return plain(a) === plain(b)
}

function missingDay({ settings, programme, call, nextSteps }: Prepared): Missing[] {
  const told = toldIn(settings)
  const { startsAt, endsAt, steps } = programme
  const tooLong = minutesTooLong(programme)
  return [
    ...when(startsAt === undefined, { what: 'start', section: 'programme' }),
    ...when(endsAt === undefined, { what: 'finish', section: 'programme' }),
    ...when(minutesOf(steps) === 0, { what: 'noMinutes', section: 'programme' }),
    ...when(tooLong > 0, { what: 'tooLong', section: 'programme', count: tooLong }),
    ...when(!told('location') && call === undefined, { what: 'place', section: 'place' }),
    ...when(!told('managerName'), { what: 'manager', section: 'invite' }),
    ...when(!told('contact'), { what: 'contact', section: 'invite' }),
    ...when(nextSteps === 0 && !told('nextText'), { what: 'next', section: 'next' }),
  ]
}

/** How many minutes the steps take more than there are between start and end; below 0 what is left over. */
export function minutesTooLong({ steps, startsAt, endsAt }: Programme): number {
  if (startsAt === undefined || endsAt === undefined) return 0
  return minutesOf(steps) - Math.floor((endsAt - startsAt) / 60_000)
}

const when = (is: boolean, missing: Missing): Missing[] => (is ? [missing] : [])
const isEmpty = (text: string) => text.trim() === ''
const toldIn =
  (settings: Settings | undefined) =>
  (name: Exclude<keyof Settings, 'id' | 'removed'>): boolean =>
    !isEmpty(settings?.[name] ?? '')
