import { midSentence } from '../base/mid-sentence.ts'

/** What a letter is made of; every text may be ''. */
export type LetterScope = {
  readonly title: string
  /** "de klant", as the workshop calls them. */
  readonly customer: string
  readonly reason: string
  readonly goal: string
  /** Goals, one line each. */
  readonly goals: readonly string[]
  readonly product: string
  readonly journeyFrom: string
  readonly journeyTo: string
  readonly scopeIn: string
  readonly scopeOut: string
  /** In words: "donderdag 12 maart 2027, 9.00 tot 12.30 uur". */
  readonly when: string
  readonly where: string
  readonly contact: string
  readonly managerName: string
  readonly managerRole: string
}

export type Letter = { readonly subject: string; readonly body: string }
export type LetterLanguage = 'nl' | 'en'

/** What is otherwise for each person; undefined where it is not known. */
export type LetterPerson = {
  readonly name?: string | undefined
  readonly role?: string | undefined
  readonly group?: string | undefined
  readonly link?: string | undefined
  readonly call?: string | undefined
  readonly check?: string | undefined
}

const BLANKS = {
  nl: {
    name: 'naam',
    role: 'rol',
    group: 'groep',
    link: 'link',
    call: 'videogesprek',
    check: 'verbindingscheck',
  },
  en: { name: 'name', role: 'role', group: 'group', link: 'link', call: 'call', check: 'check' },
} as const

const WORDS = {
  nl: {
    subject: (customer: string, title: string) => `Kruip in de huid van ${customer}: ${title}`,
    dear: 'Beste {naam},',
    invited: (customer: string, title: string) =>
      `Je bent van harte uitgenodigd voor de workshop “${title}”. We lopen samen de reis van ${customer}, stap voor stap, en kijken wat beter kan.`,
    when: 'Wanneer',
    where: 'Waar',
    reason: 'Aanleiding',
    goal: 'Doel',
    scope: 'Waar het over gaat',
    journey: (from: string, to: string) => `van ${from} tot ${to}`,
    out: 'Waar het niet over gaat',
    role: 'Jouw rol: {rol}',
    group: 'Je groepje: {groep}',
    bring:
      'Wat we vragen: neem één echte brief, mail of schermafbeelding mee die je afdeling aan klanten stuurt. En breng in wat je ziet en hoort: juist jouw kijk ontbreekt anders.',
    link: 'Zo doe je mee, zonder account: {link}',
    call: 'Zo praat je mee op afstand: {videogesprek}',
    check: 'Kijk een paar dagen van tevoren of je verbinding meewerkt: {verbindingscheck}',
    after: 'Aan het eind hoor je wat er met de uitkomst gebeurt, en wanneer.',
    ask: (contact: string) => `Vragen? ${contact}`,
    bye: 'Tot dan,',
  },
  en: {
    subject: (customer: string, title: string) => `Step into the shoes of ${customer}: ${title}`,
    dear: 'Dear {name},',
    invited: (customer: string, title: string) =>
      `You are warmly invited to the workshop “${title}”. Together we’ll walk through the journey of ${customer}, step by step, and see what could be better.`,
    when: 'When',
    where: 'Where',
    reason: 'Reason',
    goal: 'Goal',
    scope: 'What it is about',
    journey: (from: string, to: string) => `from ${from} to ${to}`,
    out: 'What it is not about',
    role: 'Your role: {role}',
    group: 'Your group: {group}',
    bring:
      'What we ask: bring one real letter, email or screenshot that your department sends to customers. And tell us what you see and hear: yours is the view we would otherwise miss.',
    link: 'How to take part, no account needed: {link}',
    call: 'How to join the call from elsewhere: {call}',
    check: 'Check a few days before whether your connection is up to it: {check}',
    after: 'At the end you’ll hear what happens with the outcome, and when.',
    ask: (contact: string) => `Questions? ${contact}`,
    bye: 'See you then,',
  },
} as const

/** The names one may put between braces in a letter of this language, such as `naam`. */
export function letterBlanks(language: LetterLanguage): readonly string[] {
  return Object.values(BLANKS[language])
}

/** A letter made from what was prepared, with blanks in braces for what is otherwise for each person. */
export function letterFrom(scope: LetterScope, language: LetterLanguage): Letter {
  const words = WORDS[language]
  const title = scope.title.trim()
  const fact = (label: string, text: string) => (text === '' ? [] : [`${label}: ${text}`])
  const paragraphs: readonly (readonly string[])[] = [
    [words.dear],
    [words.invited(scope.customer, title)],
    [...fact(words.when, scope.when.trim()), ...fact(words.where, scope.where.trim())],
    [
      ...fact(words.reason, sentence(scope.reason)),
      ...fact(words.goal, sentence(scope.goal)),
      ...scope.goals.map((goal) => `- ${goal}`),
    ],
    [
      ...fact(words.scope, scopeLine(scope, words.journey)),
      ...fact(words.out, sentence(inOneLine(scope.scopeOut))),
    ],
    [words.role, words.group],
    [words.bring],
    [words.link, words.call, words.check],
    [words.after, ...(scope.contact.trim() === '' ? [] : [words.ask(scope.contact.trim())])],
    [words.bye, ...[scope.managerName, scope.managerRole].map((text) => text.trim()).filter(isFilled)],
  ]
  return {
    subject: words.subject(scope.customer, title),
    body: paragraphs
      .map((lines) => lines.join('\n'))
      .filter(isFilled)
      .join('\n\n'),
  }
}

/**
 * Fills in a person. A line whose blank is not known for them is left out, but for a greeting, which then greets
 * everyone; braces that are no blank stay as they are.
 */
export function fillLetter(body: string, person: LetterPerson): string {
  const values = valuesOf(person)
  const lines = body.split('\n').flatMap((line, index) => {
    const missing = blanksIn(line).some((blank) => values.has(blank) && values.get(blank) === undefined)
    if (missing && index === 0) return [line.replace(/\s*\{[^{}]*\}/g, '')]
    if (missing) return []
    return [line.replace(/\{([^{}]*)\}/g, (all, blank: string) => values.get(blank.trim()) ?? all)]
  })
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Every blank of both languages, so that a letter survives a change of language. */
function valuesOf(person: LetterPerson): ReadonlyMap<string, string | undefined> {
  const keys = Object.keys(BLANKS.nl) as (keyof LetterPerson)[]
  return new Map(
    keys.flatMap((key) => {
      const value = person[key]?.trim() || undefined
      return [[BLANKS.nl[key], value] as const, [BLANKS.en[key], value] as const]
    }),
  )
}

const blanksIn = (line: string) => [...line.matchAll(/\{([^{}]*)\}/g)].map(([, blank = '']) => blank.trim())

function scopeLine(
  { product, journeyFrom, journeyTo, scopeIn }: LetterScope,
  journey: (from: string, to: string) => string,
): string {
  const [from, to] = [journeyFrom.trim(), journeyTo.trim()]
  const range = from !== '' && to !== '' ? journey(midSentence(from), midSentence(to)) : ''
  const whole = [product.trim(), range].filter(isFilled).join(', ')
  return [whole, inOneLine(scopeIn)].filter(isFilled).map(sentence).join(' ')
}

function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(isFilled)
    .join('; ')
}

/** With a full stop behind it, if it has none; '' stays ''. */
function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.?…:!]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

const isFilled = (text: string) => text !== ''

/** What browsers and mail programs still take as an address (2,083 in the shortest of them, less some room). */
export const LONGEST_MAIL_LINK = 1900

/**
 * A link that opens the mail program with the letter in it, to an address where that is known; with `short` in its
 * place where the letter is too long for a link, undefined where even that is.
 */
export function mailLink(
  { subject, body }: Letter,
  short: string,
  to = '',
): { href: string; isWhole: boolean } | undefined {
  const hrefOf = (text: string) =>
    `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`
  const [whole, brief] = [hrefOf(body), hrefOf(short)]
  if (whole.length <= LONGEST_MAIL_LINK) return { href: whole, isWhole: true }
  return brief.length <= LONGEST_MAIL_LINK ? { href: brief, isWhole: false } : undefined
}
