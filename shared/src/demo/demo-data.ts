import data from './telecom-bill.json' with { type: 'json' }

/** A text in both languages. */
export type DemoText = { readonly nl: string; readonly en: string }

/** What is read of the data file, which also holds preparation, plan, measures and reference results. */
type DemoData = {
  readonly title: DemoText
  readonly reason: { readonly text: DemoText }
  readonly organisation: { readonly mission: DemoText; readonly vision: DemoText }
  readonly goal: {
    readonly text: DemoText
    readonly quantitative: readonly Target[]
    readonly qualitative: readonly DemoText[]
  }
  readonly scope: ScopeData
  readonly brandValues: readonly (NamedData & { readonly promise: DemoText })[]
  readonly phases: readonly NamedData[]
  /** `defaultOwner`: a department, or `external`. */
  readonly channels: readonly (NamedData & { readonly icon: string; readonly defaultOwner: string })[]
  readonly customerInsights: readonly InsightData[]
  readonly currentCommunication: readonly { readonly channel: string; readonly name: DemoText }[]
  readonly nextSteps: readonly { readonly what: DemoText; readonly who: string; readonly when: DemoText }[]
  readonly invitation: { readonly name: string; readonly from: DemoText; readonly location: DemoText }
  readonly departments: readonly NamedData[]
  readonly participants: readonly (PersonNamed & { readonly department: string })[]
  readonly facilitators: readonly (PersonNamed & { readonly role: string })[]
  readonly groups: readonly GroupData[]
  readonly personas: readonly PersonaData[]
  readonly improvements: readonly { readonly id: string; readonly title: DemoText }[]
}

/** People's names are not translated, all others are. */
export type NamedData = { readonly id: string; readonly name: DemoText }
type PersonNamed = { readonly id: string; readonly name: string }

type InsightData = {
  readonly kind: string
  readonly text: DemoText
  readonly value?: DemoText
  readonly source: DemoText
  readonly department: string
  readonly channel?: string
}

type Target = {
  readonly id: string
  readonly text: DemoText
  readonly unit: string
  readonly baseline: number
  readonly target: number
  readonly due: string
}

type ScopeData = {
  readonly product: DemoText
  readonly from: DemoText
  readonly to: DemoText
  readonly inScope: readonly DemoText[]
  readonly outOfScope: readonly DemoText[]
}

export type GroupData = {
  readonly id: string
  readonly persona: string
  readonly facilitator: string
  readonly presenter: string
  readonly members: readonly string[]
}

export type PersonaData = PersonNamed & {
  readonly age: number
  readonly role: DemoText
  readonly iQuestion: DemoText
  readonly values: DemoText
  readonly goal: DemoText
  readonly contactMoments: readonly MomentData[]
  readonly toBe: { readonly royalMoments: readonly RoyalData[] }
  readonly topThree: readonly string[]
}

export type MomentData = NamedData & {
  readonly order: number
  readonly phase: string
  readonly channel: string
  readonly trigger: DemoText
  readonly action: DemoText
  readonly painPoint: DemoText | null
  readonly emotion: { readonly score: number; readonly label: string }
  readonly improvement: { readonly text: DemoText; readonly improvementId: string } | null
}

/** `order` is that of the moment it belongs to. */
type RoyalData = { readonly order: number; readonly text: DemoText; readonly brandValue: string }

/** The data file, typed no wider than it is read. */
export const demoData: DemoData = data
