import { orderBetween } from '../base/order.ts'

/** What of a thing decides where it lies in the stack. */
export type Stacked = {
  readonly id: string
  /** '' until somebody gave it a place: at the ground. */
  readonly layer: string
  /** Frames lie under everything else, and are restacked among themselves. */
  readonly isFrame: boolean
}

/**
 * Where notes in cells and things that never got a layer lie. In the middle of all keys, so that things can be brought
 * behind them as well as before them.
 */
const GROUND = 'V'

export const layerOf = ({ layer }: Pick<Stacked, 'layer'>) => (layer === '' ? GROUND : layer)

/** Sorts from the lowest to the highest; ties by id, so that every screen paints the same. */
export function byStack(a: Stacked, b: Stacked): number {
  if (a.isFrame !== b.isFrame) return a.isFrame ? -1 : 1
  const one = layerOf(a)
  const other = layerOf(b)
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Ranks from 0 for the lowest, by id. */
export function stackOf(things: Iterable<Stacked>): ReadonlyMap<string, number> {
  return new Map([...things].sort(byStack).map(({ id }, rank) => [id, rank]))
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** A key above the ground is one of these, then as many digits as its place among them says, then anything. */
const LENGTHS = 'WXYZabcdef'

/**
 * A key above another. New things lie on top, so this is how nearly all keys are made: it counts, so that 20,000 things
 * have keys of seven letters, where halving the room that is left would make hundreds. `random` gives numbers in [0, 1).
 */
export function layerAbove(top: string, random: () => number): string {
  const counted = LENGTHS.indexOf(top[0] ?? '')
  if (counted < 0) return top < 'W' ? `W0${suffix(random)}` : orderBetween(top, undefined, random)
  const next = countOn(top.slice(1, counted + 2).padEnd(counted + 1, '0'))
  if (next !== undefined) return `${LENGTHS[counted]}${next}${suffix(random)}`
  const longer = LENGTHS[counted + 1]
  if (longer === undefined) return orderBetween(top, undefined, random)
  return `${longer}${'0'.repeat(counted + 2)}${suffix(random)}`
}

/** One more, in digits of the keys; undefined when that takes another digit. */
function countOn(digits: string): string | undefined {
  let at = digits.length - 1
  while (at >= 0 && digits[at] === DIGITS.at(-1)) at--
  if (at < 0) return undefined
  const next = DIGITS[DIGITS.indexOf(digits[at] ?? '0') + 1] ?? '0'
  return digits.slice(0, at) + next + '0'.repeat(digits.length - at - 1)
}

/** Keeps two people who add at the same time apart; never ends in the lowest digit, so that there is room below. */
function suffix(random: () => number): string {
  const digit = (least: number) => DIGITS[least + Math.floor(random() * (DIGITS.length - least))] ?? 'V'
  return digit(0) + digit(1)
}

/** So many keys between two, rising; halving on both sides keeps them short. */
export function layersBetween(
  below: string | undefined,
  above: string | undefined,
  count: number,
  random: () => number,
): readonly string[] {
  if (count <= 0) return []
  const half = Math.floor(count / 2)
  const middle = orderBetween(below, above, random)
  return [
    ...layersBetween(below, middle, half, random),
    middle,
    ...layersBetween(middle, above, count - half - 1, random),
  ]
}

export const RESTACKS = ['front', 'back', 'forward', 'backward'] as const
export type Restack = (typeof RESTACKS)[number]

export type Restacking = {
  /** Whether two things cover any of the same paper: only then a step past one is to be seen. */
  readonly meet: (a: string, b: string) => boolean
  readonly random: () => number
}

/**
 * New keys for the chosen things, which keep their order among each other. Forward and backward go past the next thing
 * that covers one of them; where there is none, nothing changes. Frames and other things are stacked apart.
 */
export function restack(
  things: readonly Stacked[],
  chosen: ReadonlySet<string>,
  how: Restack,
  options: Restacking,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const isFrame of [true, false]) {
    const stack = things.filter((thing) => thing.isFrame === isFrame).sort(byStack)
    for (const [id, key] of restackOf(stack, chosen, how, options)) keys.set(id, key)
  }
  return keys
}

function restackOf(
  stack: readonly Stacked[],
  chosen: ReadonlySet<string>,
  how: Restack,
  { meet, random }: Restacking,
): readonly (readonly [string, string])[] {
  const going = stack.filter(({ id }) => chosen.has(id))
  const rest = stack.filter(({ id }) => !chosen.has(id))
  if (going.length === 0 || rest.length === 0) return []
  const place = placeAmong({ stack, going, rest, meet }, how)
  if (place === undefined) return []
  const below = rest[place - 1]
  const above = rest[place]
  if (isThere(stack, going, below)) return []
  if (above === undefined) return climb(going, layerOf(below ?? { layer: '' }), random)
  // Equal keys leave no room between them: then above the lower one of them is as near as one can come.
  const keys = layersBetween(below && layerOf(below), layerOf(above), going.length, random)
  return going.map(({ id }, at) => [id, keys[at] ?? layerOf(above)])
}

function climb(going: readonly Stacked[], from: string, random: () => number) {
  let top = from
  return going.map(({ id }) => {
    top = layerAbove(top, random)
    return [id, top] as const
  })
}

type Moving = {
  readonly stack: readonly Stacked[]
  readonly going: readonly Stacked[]
  readonly rest: readonly Stacked[]
  readonly meet: Restacking['meet']
}

/** Before which of the rest they come, counted from the lowest; undefined when there is nothing to go past. */
function placeAmong({ stack, going, rest, meet }: Moving, how: Restack): number | undefined {
  if (how === 'front') return rest.length
  if (how === 'back') return 0
  const rank = new Map(stack.map(({ id }, at) => [id, at]))
  const passes = (one: Stacked, other: Stacked) => {
    const way = (rank.get(other.id) ?? 0) - (rank.get(one.id) ?? 0)
    return (how === 'forward' ? way > 0 : way < 0) && meet(one.id, other.id)
  }
  const isNext = (other: Stacked) => going.some((one) => passes(one, other))
  const next = how === 'forward' ? rest.findIndex(isNext) : rest.findLastIndex(isNext)
  if (next < 0) return undefined
  return how === 'forward' ? next + 1 : next
}

/** Whether all of them lie right above that one already, side by side. */
function isThere(stack: readonly Stacked[], going: readonly Stacked[], below: Stacked | undefined): boolean {
  const start = below === undefined ? 0 : stack.indexOf(below) + 1
  return going.every((one, at) => stack[start + at] === one)
}
