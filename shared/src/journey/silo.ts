/** What a hand-off is seen from: a moment with its channel and the department that owns it, in order. */
export type HandledMoment = {
  readonly id: string
  readonly score: number | undefined
  readonly channel: string | undefined
  readonly owner: string | undefined
}

/**
 * A hand-off at which the score drops. Suspected only: the dip may come from the event (a bill) instead of
 * the hand-off, and that is for the group to say.
 */
export type SiloBreak = {
  /** The ids of the moments before and after. */
  readonly from: string
  readonly to: string
  /** A break falls far or through zero; friction falls less and lands low. */
  readonly kind: 'break' | 'friction'
  /** How much lower the second moment scores, above 0. */
  readonly drop: number
}

/** From where on a drop counts. All our own rules, adjustable. */
export type SiloRules = {
  /** A drop of this much is a break; default 2. Falling from zero or higher to below zero always is. */
  readonly breakDrop: number
  /** A drop of this much may be friction, default 1, */
  readonly frictionDrop: number
  /** if it lands here or lower; default -2. */
  readonly frictionAt: number
}

/** What happens to the score from one channel (or owner) to another, over all journeys. */
export type Handoff = {
  readonly from: string
  readonly to: string
  /** How often, counting only where both moments are scored. */
  readonly n: number
  /** The average change of the score. */
  readonly meanDelta: number
  /** The change pulled towards 0 where there are few cases: the sum over n + 2 (our own rule). */
  readonly shrunkDelta: number
  /** The share of cases in which the score dropped, 0..1. */
  readonly dropShare: number
}

type Step = {
  readonly from: HandledMoment
  readonly to: HandledMoment
  readonly start: number
  readonly landing: number
}

const DEFAULT_RULES: SiloRules = { breakDrop: 2, frictionDrop: 1, frictionAt: -2 }

/**
 * The hand-offs of one journey at which the score drops: the channel or the owner changes, and the score
 * falls by 2 or through zero (break), or by 1 and lands at -2 or lower (friction). The owner matters: a
 * customer may be transferred within "phone". A moment that is not scored, or whose channel and owner are
 * unknown, hands nothing off.
 *
 * Source: breaks between touchpoints built as silos, from the customer journey optimisation model; the
 * numbers are ours.
 */
export function siloBreaks(moments: readonly HandledMoment[], rules: Partial<SiloRules> = {}): SiloBreak[] {
  const settled = { ...DEFAULT_RULES, ...rules }
  return scoredSteps(moments).flatMap((step) => {
    const kind = isHandoff(step) ? dropKind(step, settled) : undefined
    return kind ? [{ from: step.from.id, to: step.to.id, kind, drop: step.start - step.landing }] : []
  })
}

/**
 * The hand-off matrix over several journeys, by channel or by owner, the worst first and equal ones in order
 * of appearance. Counts a step from one moment to the next when both are scored and it goes to another
 * channel (owner).
 */
export function handoffs(
  journeys: readonly (readonly HandledMoment[])[],
  by: 'channel' | 'owner',
): Handoff[] {
  const deltas = new Map<string, { from: string; to: string; deltas: number[] }>()
  for (const step of journeys.flatMap(scoredSteps)) {
    const from = step.from[by]
    const to = step.to[by]
    if (from === undefined || to === undefined || from === to) continue
    const key = JSON.stringify([from, to])
    const cell = deltas.get(key) ?? { from, to, deltas: [] }
    cell.deltas.push(step.landing - step.start)
    deltas.set(key, cell)
  }
  return [...deltas.values()].map(handoffOf).sort((a, b) => a.shrunkDelta - b.shrunkDelta)
}

function scoredSteps(moments: readonly HandledMoment[]): Step[] {
  return moments.slice(1).flatMap((to, index) => {
    const from = moments[index]
    if (from?.score === undefined || to.score === undefined) return []
    return [{ from, to, start: from.score, landing: to.score }]
  })
}

function isHandoff({ from, to }: Step): boolean {
  return differs(from.channel, to.channel) || differs(from.owner, to.owner)
}

function differs(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && from !== to
}

function dropKind({ start, landing }: Step, rules: SiloRules): SiloBreak['kind'] | undefined {
  const drop = start - landing
  if (drop <= 0) return undefined
  if (drop >= rules.breakDrop || (start >= 0 && landing < 0)) return 'break'
  return drop >= rules.frictionDrop && landing <= rules.frictionAt ? 'friction' : undefined
}

function handoffOf({ from, to, deltas }: { from: string; to: string; deltas: readonly number[] }): Handoff {
  const n = deltas.length
  const total = deltas.reduce((sum, delta) => sum + delta, 0)
  const drops = deltas.filter((delta) => delta < 0).length
  return { from, to, n, meanDelta: total / n, shrunkDelta: total / (n + 2), dropShare: drops / n }
}
