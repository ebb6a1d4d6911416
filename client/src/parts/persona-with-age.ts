import type { Persona } from '@brownpaper/shared/workshop/workshop'

/** A persona as one speaks of it, such as "Jan (68)". */
export function personaWithAge({ name, age }: Pick<Persona, 'name' | 'age'>): string {
  return age === '' ? name : `${name} (${age})`
}
