/** What the check looks at, a moment at a time in the order of the journey. */
export type RoyalCandidate = {
  /** The group's score; undefined where nobody scored. */
  readonly score: number | undefined
  /** Set where the moment is royal; brandValue is undefined until one is chosen. */
  readonly royal: { readonly brandValue: string | undefined } | undefined
  /** Whether an improvement takes away what hurts here. */
  readonly hasFix: boolean
}

/** What can be wrong with royal moments: an error refuses the moment, a warning asks to think again. */
export const ROYAL_SEVERITIES = {
  /** The fourth royal moment on end, or a later one: four in a row dull each other. */
  'too-many-in-a-row': 'error',
  /** Royal where it hurts, and nothing is planned against the pain: basics first. */
  'on-a-dip': 'error',
  /** Too few ordinary moments since the royal moment before. */
  'too-close': 'warning',
  /** More royal moments than the journey carries; at the first one too many. */
  'too-many': 'warning',
  /** It makes no brand value come true. */
  'no-brand-value': 'warning',
  /** The moment before hurts, and nothing is planned against it. */
  'after-a-dip': 'warning',
  /** The journey ends below zero, which outlives any royal moment; at the last moment. */
  'ends-below-zero': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

export type RoyalFindingKind = keyof typeof ROYAL_SEVERITIES

/** One thing to look at; `at` is the index of its moment, counted from 0. */
export type RoyalFinding = {
  readonly kind: RoyalFindingKind
  readonly severity: 'error' | 'warning'
  readonly at: number
}

/** How royal moments may be spaced. All but maxRun are our own rules, adjustable. */
export type RoyalSpacing = {
  /** Royal moments that may follow each other directly; default 3: the recipe's "never four in a row". */
  readonly maxRun: number
  /** Ordinary moments that belong between two royal ones; default 2. */
  readonly minBetween: number
  /** Moments that carry one royal moment, rounded up over the journey; default 4. */
  readonly momentsEach: number
}

const DEFAULT_SPACING: RoyalSpacing = { maxRun: 3, minBetween: 2, momentsEach: 4 }

/**
 * What is wrong with the royal moments of a journey, by moment and then by kind; nothing while there are
 * none. Errors and warnings are not exclusive: a fourth in a row is also too close.
 *
 * Source: the recipe of the royal customer journey (never four in a row, tie each to a brand value, mind the
 * end); the numbers are ours.
 */
export function checkRoyalMoments(
  moments: readonly RoyalCandidate[],
  spacing: Partial<RoyalSpacing> = {},
): RoyalFinding[] {
  const royals = moments.flatMap((moment, at) => (moment.royal ? [at] : []))
  if (royals.length === 0) return []
  const rules = { ...DEFAULT_SPACING, ...spacing }
  const places: Record<RoyalFindingKind, number[]> = {
    'too-many-in-a-row': royals.filter((at, rank) => royals[rank - rules.maxRun] === at - rules.maxRun),
    'on-a-dip': royals.filter((at) => isOpenDip(moments[at])),
    'too-close': royals.filter((at, rank) => at - (royals[rank - 1] ?? -Infinity) <= rules.minBetween),
    'too-many': royals.slice(Math.ceil(moments.length / rules.momentsEach)).slice(0, 1),
    'no-brand-value': royals.filter((at) => moments[at]?.royal?.brandValue === undefined),
    'after-a-dip': royals.filter((at) => isOpenDip(moments[at - 1])),
    'ends-below-zero': isBelowZero(moments.at(-1)) ? [moments.length - 1] : [],
  }
  return ROYAL_FINDING_KINDS.flatMap((kind) =>
    places[kind].map((at) => ({ kind, severity: ROYAL_SEVERITIES[kind], at })),
  ).sort((a, b) => a.at - b.at)
}

// Object.keys of a literal gives its keys in the order written; TypeScript knows them as strings only.
const ROYAL_FINDING_KINDS = Object.keys(ROYAL_SEVERITIES) as RoyalFindingKind[]

function isOpenDip(moment: RoyalCandidate | undefined): boolean {
  return isBelowZero(moment) && moment?.hasFix === false
}

function isBelowZero(moment: RoyalCandidate | undefined): boolean {
  return moment?.score !== undefined && moment.score < 0
}
