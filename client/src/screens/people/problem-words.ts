import type { Problem } from '@brownpaper/shared/groups/move-cost'
import { TRAIT_NAMES, type Trait, type TraitValue } from '@brownpaper/shared/staff/staff'
import type { Translate } from '../../i18n/translate.ts'

/** From two on. */
const NUMBER_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const

/** Names for what a problem is about. */
export type ProblemNames = {
  /** By the number of the group. */
  readonly group: (group: number) => string
  readonly person: (id: string) => string
  /** As this workshop calls whose journey it is. */
  readonly customer: string
}

/** What is less than good, as one would say it: "twee van Klantenservice". Of another group than `here` with its name. */
export function problemWords(t: Translate, problem: Problem, names: ProblemNames, here?: number): string {
  const words = plainWords(t, problem, names)
  if (problem.what === 'together' || problem.group === here) return words
  return t('people.problem.in', { group: names.group(problem.group), words })
}

function plainWords(t: Translate, problem: Problem, { person, customer }: ProblemNames): string {
  switch (problem.what) {
    case 'many':
      return manyWords(t, problem, customer)
    case 'apart':
    case 'together': {
      const [a, b] = problem.pair
      return t(`people.problem.${problem.what}`, { a: person(a), b: person(b) })
    }
    case 'leader':
      return t('people.problem.leader')
    default:
      return t(`people.problem.${problem.what}`, { count: problem.count })
  }
}

function manyWords(
  t: Translate,
  { trait, value, count }: Problem & { readonly what: 'many' },
  customer: string,
): string {
  const word = NUMBER_WORDS[count - 2]
  const number = word === undefined ? String(count) : t(`people.numbers.${word}`)
  if (trait === 'department' || trait === 'location') return t(`people.problem.${trait}`, { number, value })
  const words = isTrait(trait) ? t(`people.mix.value.${value as TraitValue}`, { customer }) : value
  return t('people.problem.trait', { number, value: words })
}

const isTrait = (trait: string): trait is Trait => (TRAIT_NAMES as readonly string[]).includes(trait)
