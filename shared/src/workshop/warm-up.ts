import type { Persona } from './workshop.ts'

/** What a card asks about; the words around it are in the reader's language. */
export const CARD_ABOUTS = ['who', 'values', 'norms', 'motives', 'goals', 'today', 'place', 'help'] as const
export type CardAbout = (typeof CARD_ABOUTS)[number]

/** A card to get into a persona's skin: a question of ours about what is known of them, or one somebody prepared. */
export type WarmUpCard =
  | { readonly about: CardAbout; readonly known: string }
  | { readonly about: 'own'; readonly question: string }

/** More cards than this no group turns in ten minutes. */
const MOST_OWN = 12

type Known = Pick<Persona, 'values' | 'norms' | 'motives' | 'goals' | 'role' | 'warmUps'>

/**
 * The cards of a persona: first who one is, then those prepared for it, one a line, then what was written down about it,
 * and last what anybody can be asked. What nobody filled in is not asked about.
 */
export function warmUpCards(persona: Known): readonly WarmUpCard[] {
  const own = persona.warmUps
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST_OWN)
  const known = (about: CardAbout, text: string): readonly WarmUpCard[] =>
    text.trim() === '' ? [] : [{ about, known: text.trim() }]
  return [
    { about: 'who', known: persona.role.trim() },
    ...own.map((question): WarmUpCard => ({ about: 'own', question })),
    ...known('values', persona.values),
    ...known('norms', persona.norms),
    ...known('motives', persona.motives),
    ...known('goals', persona.goals),
    { about: 'today', known: '' },
    { about: 'place', known: '' },
    { about: 'help', known: '' },
  ]
}
