import type { LiveMember } from '@brownpaper/shared/live/live'
import { personColour, personColours } from '../look/tokens.ts'

type Members = readonly LiveMember[]

const known = new WeakMap<Members, ReadonlyMap<string, string>>()

/** A person's colour, the same on every screen; in one group no two people share one while there are enough. */
export function memberColour(members: Members, id: string): string {
  const colours = known.get(members) ?? dealOut(members)
  known.set(members, colours)
  return colours.get(id) ?? personColour(id)
}

/** Everyone the colour of their id, or the next one that nobody before them in the group has. */
function dealOut(members: Members): ReadonlyMap<string, string> {
  const colours = new Map<string, string>()
  const taken = new Map<string | undefined, Set<string>>()
  for (const { id, groupId } of members) {
    const inGroup = taken.get(groupId) ?? new Set()
    const first = personColours.indexOf(personColour(id))
    const inTurn = [...personColours.slice(first), ...personColours.slice(0, first)]
    const colour = inTurn.find((one) => !inGroup.has(one)) ?? personColour(id)
    colours.set(id, colour)
    taken.set(groupId, inGroup.add(colour))
  }
  return colours
}
