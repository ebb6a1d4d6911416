import { type KnownEdits, type Watched, withKnown } from '@brownpaper/shared/live/last-edit'

/** When a room was last edited, as far as anybody who watched it can say. */
export class LastEdit {
  #watched: Watched

  /** `now`, here and below, is `performance.now()`. */
  constructor(now: number) {
    this.#watched = { since: now, changed: undefined }
  }

  edited(now: number): void {
    this.#watched = { since: this.#watched.since, changed: now }
  }

  /** Takes what somebody else saw, who may have watched for longer. */
  learn(known: KnownEdits, now: number): void {
    this.#watched = withKnown(this.#watched, known, now)
  }

  known(now: number): KnownEdits {
    const { since, changed } = this.#watched
    const watchedMs = Math.round(now - since)
    return changed === undefined ? { watchedMs } : { watchedMs, editedMs: Math.round(now - changed) }
  }
}
