import type { LinkEntry } from './link-entry.ts'

const DAYS: Readonly<Record<LinkEntry['kind'], number | undefined>> = {
  all: 1,
  group: 1,
  companion: 1,
  screen: 1,
  room: 1,
  viewer: 30,
  // The key: whoever loses it has lost the workshop.
  lead: undefined,
}

/**
 * How long after the workshop a link of a kind is usually of use, and the moment it would then end: at the end of that
 * day, where this browser is. Undefined for a link that better has no end, and while nothing says when the workshop is;
 * of one that is over, counted from today.
 */
export function usualEnd(
  kind: LinkEntry['kind'],
  startsAt: number | undefined,
  now: number,
): { readonly days: number; readonly endsAt: number; readonly isFromToday: boolean } | undefined {
  const days = DAYS[kind]
  if (days === undefined) return undefined
  const fromWorkshop = startsAt === undefined ? 0 : endOfDay(startsAt, days)
  const isFromToday = fromWorkshop <= now
  return { days, endsAt: isFromToday ? endOfDay(now, days) : fromWorkshop, isFromToday }
}

/** The last day a link works that ends then, as a date field has it. */
export function lastDayOf(endsAt: number): string {
  const day = new Date(endsAt - 1)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** When a link ends that works up to and including this day of a date field; undefined for what is no day. */
export function endAfter(day: string): number | undefined {
  const [year, month, date] = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').map(Number) : []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const end = new Date(year, month - 1, date + 1).getTime()
  return Number.isNaN(end) ? undefined : end
}

function endOfDay(at: number, daysLater: number): number {
  const day = new Date(at)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysLater + 1).getTime()
}
