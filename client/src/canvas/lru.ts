export interface LruOptions<Value> {
  /** In the unit of `weigh`. */
  readonly capacity: number
  /** Default 1 each. */
  readonly weigh?: (value: Value) => number
  /** Called when a value leaves, for whatever it holds. */
  readonly release?: (value: Value) => void
}

export interface Lru<Key, Value> {
  /** Marks it as just used. */
  get(key: Key): Value | undefined
  /** May push out others; a value heavier than the capacity stays until the next one comes. */
  set(key: Key, value: Value): void
  clear(): void
  readonly weight: number
}

/** A cache that lets go of what was used least recently once it weighs too much. */
export function createLru<Key, Value>({
  capacity,
  weigh = () => 1,
  release = () => {},
}: LruOptions<Value>): Lru<Key, Value> {
  // A Map keeps the order of insertion: the first key is the one unused for longest.
  const values = new Map<Key, Value>()
  let weight = 0

  function drop(key: Key, value: Value) {
    values.delete(key)
    weight -= weigh(value)
    release(value)
  }

  return {
    get(key) {
      const value = values.get(key)
      if (value === undefined) return undefined
      values.delete(key)
      values.set(key, value)
      return value
    },
    set(key, value) {
      const before = values.get(key)
      if (before !== undefined) drop(key, before)
      values.set(key, value)
      weight += weigh(value)
      for (const [oldest, held] of values) {
        if (weight <= capacity || values.size === 1) break
        drop(oldest, held)
      }
    },
    clear() {
      for (const [key, value] of [...values]) drop(key, value)
    },
    get weight() {
      return weight
    },
  }
}
