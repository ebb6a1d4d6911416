import { must } from '../base/assert.ts'
import { isScoreValue, type ScoreValue } from '../journey/score.ts'
import { FEELINGS, type Feeling } from '../lane/feeling.ts'
import type { JourneyForm, ReasonKind } from '../workshop/prepared.ts'
import {
  type DemoText,
  demoData as demo,
  type GroupData,
  type MomentData,
  type NamedData,
  type PersonaData,
} from './demo-data.ts'

export type DemoLanguage = 'nl' | 'en'

/**
 * The demo workshop in one language, as plain data. Ids are the demo's own, such as `sanne` and `sanne-05`.
 */
export type DemoWorkshop = {
  readonly title: string
  /** What of the preparation is told once. */
  readonly settings: DemoSettings
  readonly goals: readonly DemoGoal[]
  readonly insights: readonly DemoInsight[]
  readonly communications: readonly (DemoNamed & { readonly channel: string })[]
  readonly nextSteps: readonly (DemoStep & { readonly id: string })[]
  readonly brandValues: readonly DemoBrandValue[]
  readonly phases: readonly DemoNamed[]
  readonly channels: readonly DemoChannel[]
  readonly departments: readonly DemoNamed[]
  readonly personas: readonly DemoPersona[]
  readonly groups: readonly DemoGroup[]
  readonly members: readonly DemoMember[]
  readonly facilitators: readonly DemoFacilitator[]
}

export type DemoNamed = { readonly id: string; readonly name: string }
export type DemoBrandValue = DemoNamed & { readonly promise: string }
/** `icon` is the data's own word for a picture, such as `storefront`; `owner` a department's name. */
export type DemoChannel = DemoNamed & {
  readonly icon: string
  readonly owner: string
  readonly isExternal: boolean
}

export type DemoSettings = {
  readonly reasonKind: ReasonKind
  readonly reason: string
  readonly form: JourneyForm
  readonly goal: string
  readonly product: string
  readonly journeyFrom: string
  readonly journeyTo: string
  /** One thing a line. */
  readonly scopeIn: string
  readonly scopeOut: string
  readonly customerWord: 'customer'
  readonly departments: string
  readonly mission: string
  readonly vision: string
  readonly managerName: string
  readonly managerRole: string
  readonly location: string
}

export type DemoGoal = {
  readonly id: string
  readonly kind: 'quantitative' | 'qualitative'
  readonly text: string
  readonly unit?: string
  readonly baseline?: number
  readonly target?: number
  readonly due?: string
}

export type DemoInsight = {
  readonly id: string
  readonly kind: 'insight' | 'figure'
  readonly text: string
  readonly value: string
  readonly source: string
  /** A department's name. */
  readonly owner: string
  /** The id of a channel; '' for all. */
  readonly channel: string
}

export type DemoStep = { readonly what: string; readonly who: string; readonly when: string }

export type DemoPersona = DemoNamed & {
  readonly age: string
  /** One line under the name. */
  readonly role: string
  /** Index of the persona's colour and dash, from 0. */
  readonly colour: number
  /** A preset face, such as `face-01`. */
  readonly face: string
  readonly iQuestion: string
  /** One line each; '' where the demo tells nothing. */
  readonly values: string
  readonly norms: string
  readonly motives: string
  readonly goals: string
  /** In the order of the journey. */
  readonly moments: readonly DemoMoment[]
  /** The improvements the group finds most important, the first on top. */
  readonly topThree: readonly DemoTop[]
}

export type DemoMoment = DemoNamed & {
  /** Ids of its phase and channel. */
  readonly phase: string
  readonly channel: string
  readonly trigger: string
  readonly action: string
  /** Where it hurts and what would be better; undefined where nobody wrote a note. */
  readonly pain: string | undefined
  readonly improvement: string | undefined
  readonly score: ScoreValue
  readonly feeling: Feeling
  /** A royal moment to create here, with the id of the brand value it makes come true. */
  readonly royal: { readonly idea: string; readonly brandValue: string } | undefined
}

/** One of a top three: its title, and the moment where it helps most, whose improvement note says it. */
export type DemoTop = { readonly title: string; readonly momentId: string }

export type DemoGroup = DemoNamed & {
  readonly personaId: string
  /** Ids of its members, of the facilitator who guides it, and of the member who presents. */
  readonly memberIds: readonly string[]
  readonly companionId: string
  readonly presenterId: string
}

/** `department` is a name, as members type it themselves. */
export type DemoMember = DemoNamed & { readonly department: string }
/** Companions guide one group, facilitators lead the workshop. */
export type DemoFacilitator = DemoNamed & { readonly role: 'facilitator' | 'companion' }

type Resolve = (text: DemoText) => string

const FACES: Readonly<Record<string, string>> = {
  sanne: 'face-01',
  mehmet: 'face-02',
  ilse: 'face-03',
  gerard: 'face-04',
}

/** The words the data does not have. */
const WORDS = {
  nl: { group: (number: number) => `Groep ${number}`, units: { bills: 'rekeningen', nps: 'NPS' } },
  en: { group: (number: number) => `Group ${number}`, units: { bills: 'bills', nps: 'NPS' } },
} as const

/**
 * The demo case, "Unexpectedly high data bill" of an invented company: 4 personas of 12 moments, 20 members.
 */
export function demoWorkshop(language: DemoLanguage): DemoWorkshop {
  const resolve: Resolve = (text) => text[language]
  const named = ({ id, name }: NamedData): DemoNamed => ({ id, name: resolve(name) })
  const departments = demo.departments.map(named)
  const departmentName = (id: string) => departments.find((one) => one.id === id)?.name ?? ''
  return {
    title: resolve(demo.title),
    settings: settingsOf(resolve, departments),
    goals: goalsOf(language),
    insights: demo.customerInsights.map((insight, index) => ({
      id: `insight-${index + 1}`,
      kind: insight.kind === 'figure' ? 'figure' : 'insight',
      text: resolve(insight.text),
      value: insight.value === undefined ? '' : resolve(insight.value),
      source: resolve(insight.source),
      owner: departmentName(insight.department),
      channel: insight.channel ?? '',
    })),
    communications: demo.currentCommunication.map(({ channel, name }, index) => ({
      id: `communication-${index + 1}`,
      channel,
      name: resolve(name),
    })),
    nextSteps: demo.nextSteps.map(({ what, who, when }, index) => ({
      id: `next-${index + 1}`,
      what: resolve(what),
      who,
      when: resolve(when),
    })),
    brandValues: demo.brandValues.map((value) => ({ ...named(value), promise: resolve(value.promise) })),
    phases: demo.phases.map(named),
    channels: demo.channels.map((channel) => ({
      ...named(channel),
      icon: channel.icon,
      owner: departmentName(channel.defaultOwner),
      isExternal: channel.defaultOwner === 'external',
    })),
    departments,
    personas: demo.personas.map((persona, index) => personaOf(persona, { colour: index, resolve })),
    groups: demo.groups.map((group, index) => groupOf(group, WORDS[language].group(index + 1))),
    members: demo.participants.map(({ id, name, department }) => ({
      id,
      name,
      department: must(departments.find((one) => one.id === department)).name,
    })),
    facilitators: demo.facilitators.map(({ id, name, role }) => ({
      id,
      name,
      role: role === 'lead' ? 'facilitator' : 'companion',
    })),
  }
}

function personaOf(
  persona: PersonaData,
  { colour, resolve }: { colour: number; resolve: Resolve },
): DemoPersona {
  return {
    id: persona.id,
    name: persona.name,
    age: String(persona.age),
    role: resolve(persona.role),
    colour,
    face: must(FACES[persona.id], `a face for ${persona.id}`),
    iQuestion: resolve(persona.iQuestion),
    values: resolve(persona.values),
    norms: '',
    motives: '',
    goals: resolve(persona.goal),
    moments: persona.contactMoments.map((moment) => momentOf(moment, { persona, resolve })),
    topThree: persona.topThree.map((id) => topOf(id, { persona, resolve })),
  }
}

type Context = { readonly persona: PersonaData; readonly resolve: Resolve }

function momentOf(moment: MomentData, { persona, resolve }: Context): DemoMoment {
  const royal = persona.toBe.royalMoments.find(({ order }) => order === moment.order)
  return {
    id: moment.id,
    name: resolve(moment.name),
    phase: moment.phase,
    channel: moment.channel,
    trigger: resolve(moment.trigger),
    action: resolve(moment.action),
    pain: moment.painPoint ? resolve(moment.painPoint) : undefined,
    improvement: moment.improvement ? resolve(moment.improvement.text) : undefined,
    score: mustScore(moment.emotion.score),
    feeling: must(
      FEELINGS.find((feeling) => feeling === moment.emotion.label),
      `the feeling ${moment.emotion.label}`,
    ),
    royal: royal && { idea: resolve(royal.text), brandValue: royal.brandValue },
  }
}

/** An improvement may be named at several moments; it belongs where the score is worst. */
function topOf(id: string, { persona, resolve }: Context): DemoTop {
  const improvement = must(
    demo.improvements.find((one) => one.id === id),
    `improvement ${id}`,
  )
  const [worst] = persona.contactMoments
    .filter((moment) => moment.improvement?.improvementId === id)
    .sort((a, b) => a.emotion.score - b.emotion.score)
  return { title: resolve(improvement.title), momentId: must(worst, `a moment of ${id}`).id }
}

function groupOf(group: GroupData, name: string): DemoGroup {
  return {
    id: group.id,
    name,
    personaId: group.persona,
    memberIds: group.members,
    companionId: group.facilitator,
    presenterId: group.presenter,
  }
}

function settingsOf(resolve: Resolve, departments: readonly DemoNamed[]): DemoSettings {
  const { reason, goal, scope, organisation, invitation } = demo
  return {
    reasonKind: 'complaint',
    reason: resolve(reason.text),
    form: 'contacts',
    goal: resolve(goal.text),
    product: resolve(scope.product),
    journeyFrom: resolve(scope.from),
    journeyTo: resolve(scope.to),
    scopeIn: scope.inScope.map(resolve).join('\n'),
    scopeOut: scope.outOfScope.map(resolve).join('\n'),
    customerWord: 'customer',
    departments: departments.map(({ name }) => name).join('\n'),
    mission: resolve(organisation.mission),
    vision: resolve(organisation.vision),
    managerName: invitation.name,
    managerRole: resolve(invitation.from),
    location: resolve(invitation.location),
  }
}

function goalsOf(language: DemoLanguage): readonly DemoGoal[] {
  const units: Readonly<Record<string, string>> = WORDS[language].units
  const { quantitative, qualitative } = demo.goal
  return [
    ...quantitative.map(({ id, text, unit, baseline, target, due }): DemoGoal => {
      const figures = { unit: units[unit] ?? unit, baseline, target, due }
      return { id, kind: 'quantitative', text: text[language], ...figures }
    }),
    ...qualitative.map(
      (text, index): DemoGoal => ({
        id: `q${index + 1}`,
        kind: 'qualitative',
        text: text[language],
      }),
    ),
  ]
}

function mustScore(value: number): ScoreValue {
  return must(isScoreValue(value) ? value : undefined, `a score, not ${value}`)
}
