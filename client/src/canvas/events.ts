export interface Events<Map> {
  on<Name extends keyof Map>(name: Name, listener: (event: Map[Name]) => void): () => void
  emit<Name extends keyof Map>(name: Name, event: Map[Name]): void
}

/** Typed listeners by name. `on` answers the function that takes the listener away again. */
export function createEvents<Map>(): Events<Map> {
  const listeners: { [Name in keyof Map]?: Set<(event: Map[Name]) => void> } = {}
  return {
    on(name, listener) {
      const heard = listeners[name] ?? new Set()
      listeners[name] = heard
      heard.add(listener)
      return () => void heard.delete(listener)
    },
    emit(name, event) {
      for (const listener of [...(listeners[name] ?? [])]) listener(event)
    },
  }
}
