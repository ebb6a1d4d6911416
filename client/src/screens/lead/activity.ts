import type { Watched } from '@brownpaper/shared/live/last-edit'

const minuteMs = 60_000

/** Whether a group is at work: changes within the last minute, or how long it has been quiet. */
export type Activity = { readonly kind: 'busy' } | { readonly kind: 'quiet'; readonly minutes: number }

/** Undefined while one has watched too briefly to say. */
export function activityAt({ since, changed }: Watched, now: number): Activity | undefined {
  if (changed !== undefined && now - changed < minuteMs) return { kind: 'busy' }
  const minutes = Math.floor((now - (changed ?? since)) / minuteMs)
  return minutes < 1 ? undefined : { kind: 'quiet', minutes }
}
