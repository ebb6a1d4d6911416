/** One appointment. Times in ms since the epoch. */
export type Appointment = {
  /** The same for every file about this appointment, so that a calendar changes the one it has. */
  readonly uid: string
  readonly title: string
  readonly startsAt: number
  readonly endsAt: number
  readonly location: string
  readonly description: string
  /** Where one joins; '' for nowhere. */
  readonly url: string
  /** When the file is made. */
  readonly now: number
}

/** A calendar file (iCalendar, RFC 5545) with one appointment, in UTC, so that every calendar shows its own time. */
export function calendarFile(appointment: Appointment): string {
  const { uid, title, startsAt, endsAt, location, description, url, now } = appointment
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brownpaper//Brownpaper//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // An address is written as it is (3.3.13); line ends in it would begin another property.
    ...(url === '' ? [] : [`URL:${url.replace(/\s/g, '')}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** "20261129T090000Z" */
function utc(at: number): string {
  return `${new Date(Math.floor(at / 1000) * 1000).toISOString().replace(/[-:]|\.000/g, '')}`
}

/** Text as the format wants it (3.3.11); other control characters may not stand in it. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (mark) => `\\${mark}`)
      .replace(/\n/g, '\\n')
  )
}

/** Most bytes of a line, without its end (3.1). */
const LONGEST = 75

/** Breaks a line into pieces of at most 75 bytes, never inside a character; all but the first begin with a space. */
function folded(line: string): string {
  let out = ''
  let size = 0
  for (const character of line) {
    const bytes = bytesOf(character)
    if (size + bytes > LONGEST) {
      out += '\r\n '
      size = 1
    }
    out += character
    size += bytes
  }
  return out
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
