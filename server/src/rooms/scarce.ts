/** A map that takes memory once something was put in it: a room that is only open has many that stay empty. */
export class ScarceMap<Key, Value> {
  #map: Map<Key, Value> | undefined

  get size(): number {
    return this.#map?.size ?? 0
  }

  get(key: Key): Value | undefined {
    return this.#map?.get(key)
  }

  has(key: Key): boolean {
    return this.#map?.has(key) === true
  }

  set(key: Key, value: Value): void {
    this.#map ??= new Map()
    this.#map.set(key, value)
  }

  delete(key: Key): boolean {
    return this.#map?.delete(key) === true
  }

  clear(): void {
    this.#map?.clear()
  }

  values(): Iterable<Value> {
    return this.#map?.values() ?? []
  }

  [Symbol.iterator](): Iterator<[Key, Value]> {
    return this.#map?.entries() ?? NOTHING.values()
  }
}

/** The same for a set. */
export class ScarceSet<Value> {
  #set: Set<Value> | undefined

  has(value: Value): boolean {
    return this.#set?.has(value) === true
  }

  add(value: Value): void {
    this.#set ??= new Set()
    this.#set.add(value)
  }

  delete(value: Value): boolean {
    return this.#set?.delete(value) === true
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.#set?.values() ?? NOTHING.values()
  }
}

const NOTHING: readonly never[] = []
