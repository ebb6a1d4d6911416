/** One value of this tab, or none, that distant parts of the screen set and follow. */
export type SharedValue<Value> = {
  current(): Value | undefined
  set(value: Value): void
  clear(): void
  subscribe(listener: () => void): () => void
}

export function sharedValue<Value>(): SharedValue<Value> {
  let current: Value | undefined
  const listeners = new Set<() => void>()
  const become = (value: Value | undefined) => {
    current = value
    for (const listener of [...listeners]) listener()
  }
  return {
    current: () => current,
    set: become,
    clear: () => become(undefined),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
