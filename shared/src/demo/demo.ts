import { must } from '../base/assert.ts'
import { isScoreValue, type ScoreValue } from '../journey/score.ts'
import { FEELINGS, type Feeling } from '../lane/feeling.ts'
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
  readonly reason: string
  /** The result in words, then in figures. */
  readonly goal: string
  readonly scopeIn: string
  readonly scopeOut: string
  readonly customerWord: 'customer'
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
/** `icon` is the data's own word for a picture, such as `storefront`. */
export type DemoChannel = DemoNamed & { readonly icon: string }

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
  nl: {
    locale: 'nl-NL',
    group: (number: number) => `Groep ${number}`,
    change: (from: string, to: string) => `van ${from} naar ${to}`,
    due: (date: string) => `uiterlijk ${date}`,
    journey: (from: string, to: string) => `van ${from} tot ${to}`,
  },
  en: {
    locale: 'en-GB',
    group: (number: number) => `Group ${number}`,
    change: (from: string, to: string) => `from ${from} to ${to}`,
    due: (date: string) => `by ${date}`,
    journey: (from: string, to: string) => `from ${from} to ${to}`,
  },
} as const

/**
 * The demo case, "Unexpectedly high data bill" of an invented company: 4 personas of 12 moments, 20 members.
 */
export function demoWorkshop(language: DemoLanguage): DemoWorkshop {
  const resolve: Resolve = (text) => text[language]
  const named = ({ id, name }: NamedData): DemoNamed => ({ id, name: resolve(name) })
  const departments = demo.departments.map(named)
  return {
    title: resolve(demo.title),
    reason: resolve(demo.reason.text),
    goal: goalText(language),
    scopeIn: scopeInText(language),
    scopeOut: sentences(demo.scope.outOfScope.map(resolve)),
    customerWord: 'customer',
    brandValues: demo.brandValues.map((value) => ({ ...named(value), promise: resolve(value.promise) })),
    phases: demo.phases.map(named),
    channels: demo.channels.map((channel) => ({ ...named(channel), icon: channel.icon })),
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

/** "Nobody is surprised by a bill. Surprise bills per month: from 1,400 to 210, by 30 June 2027." */
function goalText(language: DemoLanguage): string {
  const words = WORDS[language]
  const figures = new Intl.NumberFormat(words.locale)
  const dates = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' })
  // A real minus sign, which does not break from its number; Intl writes a hyphen.
  const figure = (value: number) => figures.format(value).replace('-', '−')
  const targets = demo.goal.quantitative.map(({ text, baseline, target, due }) => {
    const change = words.change(figure(baseline), figure(target))
    return `${text[language]}: ${change}, ${words.due(dates.format(new Date(due)))}`
  })
  return sentences([demo.goal.text[language], ...targets])
}

function scopeInText(language: DemoLanguage): string {
  const { product, from, to, inScope } = demo.scope
  const journey = WORDS[language].journey(midSentence(from[language]), midSentence(to[language]))
  return sentences([`${product[language]}, ${journey}`, ...inScope.map((text) => text[language])])
}

function sentences(texts: readonly string[]): string {
  return texts.map((text) => `${text}.`).join(' ')
}

function midSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function mustScore(value: number): ScoreValue {
  return must(isScoreValue(value) ? value : undefined, `a score, not ${value}`)
}
