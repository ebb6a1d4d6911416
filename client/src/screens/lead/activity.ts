import type { LaneActivity } from '@brownpaper/shared/protocol/http'

const minuteMs = 60_000

/** Whether a group is at work: changes within the last minute, or how long it has been quiet. */
export type Activity = { readonly kind: 'busy' } | { readonly kind: 'quiet'; readonly minutes: number }

export type Watched = {
  /** When one began to watch; earlier changes are not known. */
  readonly since: number
  /** The last change seen. */
  readonly changed: number | undefined
}

/** What one saw with what the server knows, which watched for longer; it was told at `now`. */
export function withKnown(
  { since, changed }: Watched,
  { watchedMs, editedMs }: Pick<LaneActivity, 'watchedMs' | 'editedMs'>,
  now: number,
): Watched {
  const edited = editedMs === undefined ? undefined : now - editedMs
  return {
    since: Math.min(since, now - watchedMs),
    changed: edited === undefined || (changed !== undefined && changed > edited) ? changed : edited,
  }
}

/** Undefined while one has watched too briefly to say. */
export function activityAt({ since, changed }: Watched, now: number): Activity | undefined {
  if (changed !== undefined && now - changed < minuteMs) return { kind: 'busy' }
  const minutes = Math.floor((now - (changed ?? since)) / minuteMs)
  return minutes < 1 ? undefined : { kind: 'quiet', minutes }
}
