/** What is known of when a room was edited, as ages: clocks differ. */
export type KnownEdits = {
  /** For how long no edit can have been missed. */
  readonly watchedMs: number
  /** How long ago the last known one was; absent when none was seen. */
  readonly editedMs?: number | undefined
}

/** What one saw oneself, by one's own clock. */
export type Watched = {
  /** When one began to watch; earlier changes are not known. */
  readonly since: number
  /** The last change seen. */
  readonly changed: number | undefined
}

/** What one saw with what somebody else knows, who may have watched for longer; it was told at `now`. */
export function withKnown(
  { since, changed }: Watched,
  { watchedMs, editedMs }: KnownEdits,
  now: number,
): Watched {
  const edited = editedMs === undefined ? undefined : now - editedMs
  return {
    since: Math.min(since, now - watchedMs),
    changed: edited === undefined || (changed !== undefined && changed > edited) ? changed : edited,
  }
}
