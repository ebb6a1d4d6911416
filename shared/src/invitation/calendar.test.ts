import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Appointment, calendarFile } from './calendar.ts'

const appointment: Appointment = {
  uid: 'w1@paper.example',
  title: 'Klantreis',
  startsAt: Date.UTC(2026, 11, 1, 8, 30),
  endsAt: Date.UTC(2026, 11, 1, 12),
  location: '',
  description: '',
  url: '',
  now: Date.UTC(2026, 10, 29, 19, 5, 7, 450),
}
const written = (change: Partial<Appointment>) => calendarFile({ ...appointment, ...change })
const bytes = (text: string) => new TextEncoder().encode(text).length

/** As a calendar reads it: folded lines together, then a text's escapes taken back. */
function read(file: string, name: string): string | undefined {
  const line = file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`))
  return line
    ?.slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
}

describe('a calendar file', () => {
  it('is one appointment in UTC, with what the format demands', () => {
    expect(written({ location: 'Zaal 2' })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Brownpaper//Brownpaper//NL',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:w1@paper.example',
        'DTSTAMP:20261129T190507Z',
        'LAST-MODIFIED:20261129T190507Z',
        'DTSTART:20261201T083000Z',
        'DTEND:20261201T120000Z',
        'SUMMARY:Klantreis',
        'LOCATION:Zaal 2',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('gives every text back as it was', () => {
    const title = 'Rekening; hoog, "te" hoog \\ schrik'
    const description = 'Regel 1\nRegel 2\r\nRegel 3'
    const file = written({ title, description })
    expect(read(file, 'SUMMARY')).toBe(title)
    expect(read(file, 'DESCRIPTION')).toBe('Regel 1\nRegel 2\nRegel 3')
  })

  it('lets no text begin a property of its own', () => {
    const file = written({
      title: 'a\r\nATTACH:b',
      url: 'https://a.example/\r\nATTENDEE:x',
      location: '\u0000\u001b',
    })
    expect(file.split('\r\n').some((line) => /^(ATTACH|ATTENDEE)/.test(line))).toBe(false)
  })

  it('has no line longer than 75 bytes and breaks no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const file = written({ description: text })
        for (const line of file.split('\r\n')) {
          expect(bytes(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
    )
  })
})
