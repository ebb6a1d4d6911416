const DAY_MS = 86_400_000

/** "12:30", as a field for times has it, in this device's time zone. */
export function clockOf(at: number): string {
  const time = new Date(at)
  return `${two(time.getHours())}:${two(time.getMinutes())}`
}

const two = (value: number) => String(value).padStart(2, '0')

/** The first moment after `from` at which the clock says so; undefined for what is no time. */
export function clockAfter(clock: string, from: number): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)/.exec(clock) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const on = (day: number) => new Date(day).setHours(Number(hours), Number(minutes), 0, 0)
  return on(from) > from ? on(from) : on(from + DAY_MS)
}
