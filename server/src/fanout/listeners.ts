/** Who listens to which topic of a fan-out. */
export class Listeners {
  readonly #byTopic = new Map<string, Set<(message: Uint8Array) => void>>()

  topics(): readonly string[] {
    return [...this.#byTopic.keys()]
  }

  has(topic: string): boolean {
    return this.#byTopic.has(topic)
  }

  /** Each call is one listening, also of the same function twice. */
  add(topic: string, listener: (message: Uint8Array) => void): () => void {
    const own = (message: Uint8Array) => listener(message)
    const ofTopic = this.#byTopic.get(topic) ?? new Set()
    this.#byTopic.set(topic, ofTopic.add(own))
    return () => {
      ofTopic.delete(own)
      if (ofTopic.size === 0 && this.#byTopic.get(topic) === ofTopic) this.#byTopic.delete(topic)
    }
  }

  tell(topic: string, message: Uint8Array): void {
    for (const listener of [...(this.#byTopic.get(topic) ?? [])]) listener(message)
  }
}
