import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { Persona } from '@brownpaper/shared/workshop/workshop'

/** Something a workshop runs better with. Nothing here ever stands in the way of starting. */
export type Missing =
  | { readonly what: 'goal' | 'phases' | 'brand' | 'groups'; readonly section: SectionId }
  | { readonly what: 'persona' | 'personaName'; readonly section: SectionId; readonly group: LiveGroup }
  | {
      readonly what: 'iQuestion'
      readonly section: SectionId
      readonly group: LiveGroup
      readonly persona: Persona
    }

export const SECTIONS = ['about', 'phases', 'brand', 'groups', 'links', 'end'] as const
export type SectionId = (typeof SECTIONS)[number]

export type Prepared = {
  readonly goal: string
  readonly phases: number
  readonly brandValues: number
  readonly groups: readonly LiveGroup[]
  readonly personas: ReadonlyMap<string, Persona>
}

/** What is still to do, in the order of the page. */
export function whatIsMissing({ goal, phases, brandValues, groups, personas }: Prepared): readonly Missing[] {
  const out: Missing[] = []
  if (isEmpty(goal)) out.push({ what: 'goal', section: 'about' })
  if (phases === 0) out.push({ what: 'phases', section: 'phases' })
  if (brandValues === 0) out.push({ what: 'brand', section: 'brand' })
  if (groups.length === 0) out.push({ what: 'groups', section: 'groups' })
  for (const group of groups) {
    const persona = personas.get(group.personaId ?? '')
    if (persona === undefined) out.push({ what: 'persona', section: 'groups', group })
    else if (isEmpty(persona.name)) out.push({ what: 'personaName', section: 'groups', group })
    else if (isEmpty(persona.iQuestion)) out.push({ what: 'iQuestion', section: 'groups', group, persona })
  }
  return out
}

const isEmpty = (text: string) => text.trim() === ''
