/** What one fills in about when: a day as `2027-03-12`, times as `09:00`; '' for what is not told. */
export type PlanFields = { readonly day: string; readonly from: string; readonly to: string }

export type Plan =
  | { readonly ok: true; readonly startsAt: number | null; readonly endsAt: number | null }
  | { readonly ok: false; readonly why: 'end-before-start' }
  /** Not enough is told yet. */
  | undefined

/** Beginning and end in ms since the epoch, in the time of who fills it in. Taking the day away takes both. */
export function planOf({ day, from, to }: PlanFields): Plan {
  if (day === '') return { ok: true, startsAt: null, endsAt: null }
  const startsAt = timeOn(day, from)
  if (startsAt === undefined) return undefined
  const endsAt = timeOn(day, to)
  if (endsAt === undefined) return { ok: true, startsAt, endsAt: null }
  return endsAt <= startsAt ? { ok: false, why: 'end-before-start' } : { ok: true, startsAt, endsAt }
}

/** As the fields show it. */
export function planFields(startsAt: number | undefined, endsAt: number | undefined): PlanFields {
  return {
    day: startsAt === undefined ? '' : dayOf(startsAt),
    from: startsAt === undefined ? '' : timeOf(startsAt),
    to: endsAt === undefined ? '' : timeOf(endsAt),
  }
}

export function timeOf(at: number): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

function dayOf(at: number): string {
  const date = new Date(at)
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function timeOn(day: string, time: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined
  const at = new Date(`${day}T${time}`).getTime()
  return Number.isNaN(at) || at < 0 ? undefined : at
}

const two = (value: number) => String(value).padStart(2, '0')
