import type { LiveTimer } from '@brownpaper/shared/live/live'

/** What is left of a timer in ms at a moment of the server's clock; negative when it ran out. */
export function timerLeft(timer: LiveTimer, now: number): number {
  return timer.endsAt === undefined ? timer.leftMs : timer.endsAt - now
}

/** "18:24", over an hour "1:05:00"; after the end it counts on with a minus: "-0:30". */
export function clockText(ms: number): string {
  // up to a whole second before the end it still says 0:01, and past it -0:01 only after a whole second
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.trunc(ms / 1000)
  const all = Math.abs(seconds)
  const hours = Math.floor(all / 3600)
  const minutes = Math.floor((all % 3600) / 60)
  const tail = `${hours > 0 ? String(minutes).padStart(2, '0') : minutes}:${String(all % 60).padStart(2, '0')}`
  return `${seconds < 0 ? '-' : ''}${hours > 0 ? `${hours}:` : ''}${tail}`
}
