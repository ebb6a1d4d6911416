const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SUFFIX_LENGTH = 3

/**
 * A fractional order key strictly between `before` and `after` (either may be absent), compared as plain strings.
 * A random suffix keeps two people who insert at the same place at the same time from making the same key.
 * `random` gives numbers in [0, 1). Keys that are equal or out of order are treated as if `after` were absent.
 */
export function orderBetween(
  before: string | undefined,
  after: string | undefined,
  random: () => number,
): string {
  const low = before ?? ''
  let high = after !== undefined && after > low ? after : undefined
  let key = ''
  for (let i = 0; ; i++) {
    // No key lies before one that ends in the lowest digits, or in signs that are none: ours never do, a foreign one may.
    if (high !== undefined && i >= high.length) high = undefined
    const lowDigit = i < low.length ? digitAt(low, i) : 0
    const highDigit = high === undefined ? DIGITS.length : digitAt(high, i)
    if (highDigit - lowDigit > 1) return key + DIGITS[chooseDigit(lowDigit, highDigit, high)] + suffix(random)
    key += DIGITS[lowDigit]
    if (highDigit > lowDigit) high = undefined
  }
}

/** Compares by order key, ties by id, so that every screen shows the same order. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Appending steps by one, so that keys stay short; inserting halves. */
function chooseDigit(low: number, high: number, bound: string | undefined): number {
  return bound === undefined ? low + 1 : low + Math.floor((high - low) / 2)
}

function digitAt(key: string, index: number): number {
  return Math.max(0, DIGITS.indexOf(key[index] ?? '0'))
}

/** Never ends in the lowest digit, so that there is always room before a key. */
function suffix(random: () => number): string {
  let out = ''
  for (let i = 0; i < SUFFIX_LENGTH; i++) {
    const lowest = i === SUFFIX_LENGTH - 1 ? 1 : 0
    out += DIGITS[lowest + Math.floor(random() * (DIGITS.length - lowest))]
  }
  return out
}
