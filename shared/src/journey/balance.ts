export type Balance = {
  /** Gini of the contributions: 0 when everyone gave as much, at most 1 − 1/n. */
  readonly gini: number
  /** The same, stretched so that one who gave everything is 1, however many there are. */
  readonly unevenness: number
  /** 1 − unevenness. */
  readonly balance: number
}

/**
 * How evenly a group takes part, from what each member gave, in any order: those who gave nothing count as 0 and must be
 * among them, because leaving them out makes one talker among four silent ones look like perfect balance. Undefined
 * where nobody gave anything and for fewer than two.
 *
 * Source: the Gini coefficient over ranks, G = Σ(2i − n − 1)xᵢ / (nΣx), with its correction n / (n − 1) for small groups.
 */
export function participationBalance(contributions: readonly number[]): Balance | undefined {
  const n = contributions.length
  const total = contributions.reduce((sum, one) => sum + one, 0)
  if (n < 2 || total <= 0) return undefined
  const ranked = contributions.toSorted((a, b) => a - b)
  const weighted = ranked.reduce((sum, one, at) => sum + (2 * (at + 1) - n - 1) * one, 0)
  const gini = weighted / (n * total)
  const unevenness = (gini * n) / (n - 1)
  return { gini, unevenness, balance: 1 - unevenness }
}

export const BALANCE_BANDS = ['good', 'watch', 'act'] as const
export type BalanceBand = (typeof BALANCE_BANDS)[number]

/** Where one band ends and the next begins, by unevenness; our own rule. */
const WATCH_FROM = 0.25
const ACT_FROM = 0.45

/** All that is ever shown of a balance. */
export function balanceBand({ unevenness }: Pick<Balance, 'unevenness'>): BalanceBand {
  if (unevenness < WATCH_FROM) return 'good'
  return unevenness < ACT_FROM ? 'watch' : 'act'
}
