/** What is known of when a room was edited, as ages: the clocks of two servers differ. */
export type KnownEdits = {
  /** For how long no edit can have been missed. */
  readonly watchedMs: number
  /** How long ago the last known one was; absent when none was seen. */
  readonly editedMs?: number | undefined
}

/** When a room was last edited, as far as anybody who watched it can say. */
export class LastEdit {
  #since: number
  #editedAt: number | undefined

  /** `now`, here and below, is `performance.now()`. */
  constructor(now: number) {
    this.#since = now
  }

  edited(now: number): void {
    this.#editedAt = now
  }

  /** Takes what somebody else saw, who may have watched for longer. */
  learn({ watchedMs, editedMs }: KnownEdits, now: number): void {
    this.#since = Math.min(this.#since, now - watchedMs)
    if (editedMs !== undefined) this.#editedAt = Math.max(this.#editedAt ?? -Infinity, now - editedMs)
  }

  known(now: number): KnownEdits {
    const watchedMs = Math.round(now - this.#since)
    if (this.#editedAt === undefined) return { watchedMs }
    return { watchedMs, editedMs: Math.round(now - this.#editedAt) }
  }
}
