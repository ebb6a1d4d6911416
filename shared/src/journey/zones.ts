/** The zones of the curve, from low to high: a zone's place in this list is its rank. */
export const ZONES = ['intervene', 'smooth', 'excel'] as const

/** What a score asks for: intervene below zero, let it run smoothly, or excel. */
export type Zone = (typeof ZONES)[number]

/** Where excelling begins (our own rule, adjustable; the zero point is the model's). */
export const EXCEL_FROM = 2

/** The zone of a score or a median: intervene e < 0, smooth 0 <= e < 2, excel e >= 2. */
export function zoneOf(score: number, from: number = EXCEL_FROM): Zone {
  if (score < 0) return 'intervene'
  return score < from ? 'smooth' : 'excel'
}

/** 0 for intervene, 1 for smooth, 2 for excel. */
export function zoneRank(zone: Zone): number {
  return ZONES.indexOf(zone)
}

/** How many zones a moment still has to climb to its target; negative where it does better than asked. */
export function zoneGap(gap: { readonly target: Zone; readonly observed: Zone }): number {
  return zoneRank(gap.target) - zoneRank(gap.observed)
}
