import { type Candidate, type Groups, type Pair, pairsOf, type Wishes } from '../groups/composition.ts'
import type { InvitedPerson } from '../protocol/invited.ts'
import {
  MAKING_ID,
  type Making,
  type StaffDocument,
  type StaffPerson,
  type StaffTraits,
  TRAIT_NAMES,
  type Trait,
  traitsId,
} from './staff.ts'

/** What people are always mixed by; departments count double, for that is what the method asks. */
export const MIXED_BY = { department: 2, location: 1 } as const
const TRAIT_WEIGHT = 1

type PlacedPerson = Pick<StaffPerson, 'department' | 'location'> & { readonly id: string }

/** How groups are to be made; a workshop where nobody changed that mixes by department and location. */
export function makingOf({ tables }: StaffDocument): Making {
  return (
    tables.making.get(MAKING_ID) ?? {
      id: MAKING_ID,
      removed: undefined,
      seed: 1,
      count: 0,
      meetsOthers: false,
      published: '',
      focus: false,
      energy: false,
      drive: false,
      view: false,
      knowledge: false,
    }
  )
}

/** The traits that are switched on. */
export const traitsOn = (making: Making): readonly Trait[] => TRAIT_NAMES.filter((trait) => making[trait])

/** Who is to be in a group: participants who are still expected. */
export function participantsOf({ tables }: StaffDocument): readonly StaffPerson[] {
  return tables.people.all().filter(({ role, isOff }) => role === 'participant' && !isOff)
}

/**
 * People as the group maker sees them. Departments and places that differ only in capitals, accents and spaces are one,
 * in the spelling that comes first.
 */
export function candidatesOf(
  people: readonly PlacedPerson[],
  options: { on?: readonly Trait[]; traits?: (id: string) => StaffTraits | undefined } = {},
): readonly Candidate[] {
  const { on = [], traits } = options
  const spellings = { department: new Map<string, string>(), location: new Map<string, string>() }
  const spelled = (trait: 'department' | 'location', value: string) => {
    const key = plainWord(value)
    if (!spellings[trait].has(key)) spellings[trait].set(key, value.trim())
    return spellings[trait].get(key) ?? ''
  }
  return people.map((person) => {
    const noted = traits?.(person.id)
    return {
      id: person.id,
      traits: {
        department: spelled('department', person.department),
        location: spelled('location', person.location),
        ...Object.fromEntries(on.map((trait) => [trait, noted?.[trait] ?? ''])),
      },
    }
  })
}

/** What the group maker is to mind. `now`: who sits where, for who would rather meet others. */
export function wishesOf({ tables }: StaffDocument, making: Making, now: Groups = []): Wishes {
  const on = traitsOn(making)
  const pairs = (kind: 'apart' | 'together') =>
    tables.pairs.all().flatMap((pair): readonly Pair[] => (pair.kind === kind ? [[pair.a, pair.b]] : []))
  return {
    weights: { ...MIXED_BY, ...Object.fromEntries(on.map((trait) => [trait, TRAIT_WEIGHT])) },
    apart: pairs('apart'),
    together: pairs('together'),
    // Where nobody was said to take the lead, no group lacks somebody who does.
    ...(making.drive &&
      tables.traits.all().some(({ drive }) => drive === 'leads') && {
        leader: { trait: 'drive', value: 'leads' },
      }),
    ...(making.meetsOthers && { before: pairsOf(now) }),
  }
}

/** Candidates and wishes of a workshop's list at once. */
export function compositionOf(staff: StaffDocument, now?: Groups) {
  const making = makingOf(staff)
  const traits = (id: string) => staff.tables.traits.get(traitsId(id))
  const candidates = candidatesOf(participantsOf(staff), { on: traitsOn(making), traits })
  return { making, candidates, wishes: wishesOf(staff, making, now) }
}

/** Who sits where, by the order of the groups. */
export function placesOf(people: readonly StaffPerson[], groupIds: readonly string[]): Groups {
  return groupIds.map((groupId) => people.flatMap((one) => (one.groupId === groupId ? one.id : [])))
}

/** What joining is told of everyone on the list. */
export function invitedFrom({ tables }: StaffDocument): readonly InvitedPerson[] {
  return tables.people.all().flatMap(({ id, name, department, role, groupId, presents }) =>
    name.trim() === ''
      ? []
      : [
          {
            id,
            name: name.trim(),
            ...(department.trim() !== '' && { department: department.trim() }),
            role,
            ...(groupId !== '' && { groupId }),
            ...(presents && { presents }),
          },
        ],
  )
}

/** A short mark of what joining is told, to see whether it is still so. */
export function markOf(people: readonly InvitedPerson[]): string {
  let hash = 0x811c9dc5
  for (const sign of JSON.stringify(people.toSorted((a, b) => (a.id < b.id ? -1 : 1))))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return `${people.length}-${(hash >>> 0).toString(36)}`
}

/** The departments of who is expected to take part, each once, in the spelling that comes first. */
export function invitedDepartments(
  people: readonly Pick<StaffPerson, 'department' | 'role' | 'isOff'>[],
): readonly string[] {
  const names = new Map<string, string>()
  for (const { department, role, isOff } of people) {
    const key = plainWord(department)
    if (role === 'participant' && !isOff && key !== '' && !names.has(key)) names.set(key, department.trim())
  }
  return [...names.values()]
}

/** How names of departments and places are compared. */
export const plainWord = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
