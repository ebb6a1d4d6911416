import { useTranslation } from './i18n.ts'
import { type Language, languages } from './pick-language.ts'

const dayMs = 86_400_000

/** Dates, times and numbers as people write them in this language. */
export type Formats = {
  number(value: number): string
  /** "12 november", with the year when it is not the one of `now`. */
  date(at: number, now: number): string
  /** "14:05" */
  time(at: number): string
  /** "vandaag", "gisteren", else the date. */
  day(at: number, now: number): string
  /** "a, b en c" */
  list(words: readonly string[]): string
}

function createFormats(language: Language): Formats {
  // British English: the 24-hour clock and day before month, as in the Dutch
  const locale = language === 'en' ? 'en-GB' : 'nl-NL'
  // Each takes a browser milliseconds to make, and most screens show but one kind.
  const numbers = once(() => new Intl.NumberFormat(locale))
  const times = once(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }))
  const dates = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }))
  const datesWithYear = once(
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  )
  const days = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const date = (at: number, now: number): string => {
    const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
    return (isThisYear ? dates() : datesWithYear()).format(at)
  }
  return {
    number: (value) => numbers().format(value),
    time: (at) => times().format(at),
    date,
    day(at, now) {
      const ago = Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
      return ago === 0 || ago === 1 ? days().format(-ago, 'day') : date(at, now)
    },
    list: (words) => lists().format(words),
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function startOfDay(at: number): number {
  const day = new Date(at)
  return day.setHours(0, 0, 0, 0)
}

const made = new Map<Language, Formats>()

/** The formats of a language; made once. */
export function formatsFor(language: Language): Formats {
  const known = made.get(language)
  if (known) return known
  const formats = createFormats(language)
  made.set(language, formats)
  return formats
}

/** The formats of the language now shown; redraws when it changes. */
export function useFormats(): Formats {
  const { language } = useTranslation()
  return formatsFor(languages.find((one) => one === language) ?? 'nl')
}
