import type { Recast } from '../live/live.ts'
import type { Removed } from '../ydoc/table.ts'
import { addPersona, type Making, type NewPersona } from './add-persona.ts'
import type { Persona, WorkshopDocument } from './workshop.ts'

/** Most characters of what a persona is told by. */
export const PERSONA_LIMITS = { name: 60, age: 20, role: 120, iQuestion: 200 } as const

const WORDS = ['name', 'age', 'role', 'iQuestion'] as const
export type PersonaWords = Pick<Persona, (typeof WORDS)[number]>

export type RecastWish = {
  /** The group's persona until now. */
  readonly from: string | undefined
  /** Whose shoes it steps into; undefined for somebody new. */
  readonly chosen: string | undefined
  /** Whether another group has the chosen one too: its own words stay then, and this group gets a copy. */
  readonly isShared: boolean
  readonly words: PersonaWords
  /** Of somebody new. */
  readonly face?: string
}

/** What was written, for the command that has the group's people told, and the way back. */
export type Recasting = {
  readonly personaId: string
  readonly what: Recast
  /** Leaves alone what somebody changed since. */
  readonly takeBack: (removed: Removed) => void
}

/**
 * Writes the persona a group is to have while it works, as one step. Undefined: nothing would change by it, also where
 * the chosen one is not there.
 */
export function recastPersona(
  workshop: WorkshopDocument,
  wish: RecastWish,
  making: Making,
): Recasting | undefined {
  const words = trimmed(wish.words)
  if (wish.chosen === undefined) {
    const face = wish.face === undefined ? {} : { face: wish.face }
    return { ...make(workshop, { ...words, ...face }, making), what: 'persona' }
  }
  const chosen = workshop.tables.personas.get(wish.chosen)
  if (chosen === undefined || chosen.removed !== undefined) return undefined
  const changed = WORDS.filter((name) => chosen[name] !== words[name])
  const what = wish.chosen === wish.from ? whatOf(changed) : 'persona'
  if (what === undefined) return undefined
  if (changed.length > 0 && wish.isShared) {
    const { id: _, removed: __, createdAt: ___, colour: ____, order: _____, ...same } = chosen
    return { ...make(workshop, { ...same, ...words }, making), what }
  }
  return { personaId: chosen.id, what, takeBack: patch(workshop, chosen, words, changed) }
}

function make(workshop: WorkshopDocument, values: NewPersona, making: Making): Omit<Recasting, 'what'> {
  const personaId = addPersona(workshop, values, making)
  const takeBack = (removed: Removed) => workshop.tables.personas.remove([personaId], removed)
  return { personaId, takeBack }
}

function patch(
  workshop: WorkshopDocument,
  { id, ...before }: Persona,
  after: PersonaWords,
  changed: readonly (keyof PersonaWords)[],
): Recasting['takeBack'] {
  const { personas } = workshop.tables
  const pick = (from: PersonaWords, names: readonly (keyof PersonaWords)[]) =>
    Object.fromEntries(names.map((name) => [name, from[name]]))
  personas.patch(id, pick(after, changed))
  return () => {
    const still = changed.filter((name) => personas.get(id)?.[name] === after[name])
    personas.patch(id, pick(before, still))
  }
}

function whatOf(changed: readonly (keyof PersonaWords)[]): Recast | undefined {
  const isQuestion = changed.includes('iQuestion')
  const isWho = changed.some((name) => name !== 'iQuestion')
  if (isQuestion) return isWho ? 'both' : 'question'
  return isWho ? 'details' : undefined
}

const trimmed = ({ name, age, role, iQuestion }: PersonaWords): PersonaWords => ({
  name: name.trim(),
  age: age.trim(),
  role: role.trim(),
  iQuestion: iQuestion.trim(),
})
