import type { LiveGroup } from '@brownpaper/shared/live/live'
import { PERSONA_LIMITS, type PersonaWords } from '@brownpaper/shared/workshop/recast'
import type { Persona } from '@brownpaper/shared/workshop/workshop'

/** Stands for a persona that is made when one is done. */
export const NEW = 'new'

export const NOTHING: PersonaWords = { name: '', age: '', role: '', iQuestion: '' }

/** What a group cannot work without, and is still missing. */
export function missingIn({ name, iQuestion }: PersonaWords): readonly ('name' | 'iQuestion')[] {
  return [
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(iQuestion.trim() === '' ? (['iQuestion'] as const) : []),
  ]
}

export function isTooLong(words: PersonaWords): boolean {
  const limits = Object.entries(PERSONA_LIMITS) as [keyof PersonaWords, number][]
  return limits.some(([name, limit]) => words[name].trim().length > limit)
}

/** The other groups that have a persona too. */
export function othersWith(
  personaId: string | undefined,
  { groups, group }: { readonly groups: readonly LiveGroup[]; readonly group: LiveGroup },
): readonly LiveGroup[] {
  if (personaId === undefined) return []
  return groups.filter((other) => other.id !== group.id && other.personaId === personaId)
}

/** A face nobody has yet, for who comes new. */
export function freeFace<F extends string>(faces: readonly F[], personas: readonly Persona[]): F | undefined {
  return faces.find((face) => !personas.some((persona) => persona.face === face)) ?? faces[0]
}
