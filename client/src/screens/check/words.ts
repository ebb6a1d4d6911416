import { check as en } from '../../i18n/en/check.ts'
import { check as nl } from '../../i18n/nl/check.ts'
import type { Texts } from '../../i18n/texts.ts'
import { type Finding, type Findings, SUBJECTS, type Subject, verdictOf } from './finding.ts'

export type Words = Texts<typeof nl>

export const wordsIn = (language: string): Words => (language === 'en' ? en : nl)

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) => String(values[name] ?? ''))

/** A clock this much off is worth a word. */
const CLOCK_MS = 2000

export function findingWords(words: Words, subject: Subject, finding: Finding): string {
  const { how, ms = 0, clockMs = 0 } = finding
  const seconds = Math.round(Math.abs(clockMs) / 1000)
  const { clockRight, clockAhead, clockBehind } = words.speed
  const off = clockMs > 0 ? clockAhead : clockBehind
  const clock = fill(Math.abs(clockMs) < CLOCK_MS ? clockRight : off, { seconds })
  return fill(words[subject][how], { ms: Math.round(ms), clock })
}

export type VerdictWords = { readonly title: string; readonly help: string }

export function verdictWords(words: Words, findings: Findings, host: string): VerdictWords {
  const verdict = verdictOf(findings)
  const help = fill(words.verdict[`${verdict}Help`], { host })
  return { title: words.verdict[verdict], help }
}

export type ReportFacts = { readonly address: string; readonly browser: string; readonly at: Date }

/** The result as plain text, to send to whoever looks after the network. */
export function reportOf(words: Words, findings: Findings, facts: ReportFacts): string {
  const { report } = words
  const { title, help } = verdictWords(words, findings, new URL(facts.address).host)
  const lines = SUBJECTS.map((subject) => {
    const finding = findings[subject]
    return `- ${words[subject].name}: ${report[finding.how]}. ${findingWords(words, subject, finding)}`
  })
  return [
    report.title,
    '',
    title,
    help,
    '',
    ...lines,
    '',
    `${report.address}: ${facts.address}`,
    `${report.at}: ${facts.at.toISOString()}`,
    `${report.browser}: ${facts.browser}`,
    '',
  ].join('\n')
}
