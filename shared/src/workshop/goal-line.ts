import type { Goal } from './workshop.ts'

const WORDS = {
  nl: {
    locale: 'nl-NL',
    change: (from: string, to: string) => `van ${from} naar ${to}`,
    from: (from: string) => `nu ${from}`,
    to: (to: string) => `naar ${to}`,
    due: (date: string) => `uiterlijk ${date}`,
  },
  en: {
    locale: 'en-GB',
    change: (from: string, to: string) => `from ${from} to ${to}`,
    from: (from: string) => `now ${from}`,
    to: (to: string) => `to ${to}`,
    due: (date: string) => `by ${date}`,
  },
} as const

type Told = Pick<Goal, 'kind' | 'text' | 'unit' | 'baseline' | 'target' | 'due'>

/** A goal in one line: "Rekeningen per maand: van 1.400 naar 210, uiterlijk 30 juni 2027". Leaves out what is not known. */
export function goalLine({ kind, text, unit, baseline, target, due }: Told, language: 'nl' | 'en'): string {
  const words = WORDS[language]
  const parts = kind === 'qualitative' ? [] : [changeOf({ unit, baseline, target }, language)]
  const date = dayOf(due, words.locale)
  if (date !== undefined) parts.push(words.due(date))
  const facts = parts.filter((part) => part !== '').join(', ')
  return [text.trim(), facts].filter((part) => part !== '').join(': ')
}

function changeOf(
  { unit, baseline, target }: Pick<Told, 'unit' | 'baseline' | 'target'>,
  language: 'nl' | 'en',
): string {
  const words = WORDS[language]
  const figures = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 })
  // A real minus sign, which does not break from its number; Intl writes a hyphen.
  const figure = (value: number) => figures.format(value).replace('-', '−')
  const measured = (value: number) => withUnit(figure(value), unit.trim())
  if (baseline !== undefined && target !== undefined) return words.change(figure(baseline), measured(target))
  if (target !== undefined) return words.to(measured(target))
  return baseline === undefined ? '' : words.from(measured(baseline))
}

function withUnit(figure: string, unit: string): string {
  if (unit === '') return figure
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`
}

/** "30 juni 2027"; undefined for what is no day. */
function dayOf(day: string, locale: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const at = new Date(day)
  if (Number.isNaN(at.getTime())) return undefined
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}
