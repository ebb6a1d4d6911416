import type { Groups } from '../groups/composition.ts'
import type { Removed } from '../ydoc/table.ts'
import type { ImportedPerson, ImportPlan } from './import-people.ts'
import {
  MAKING_ID,
  type Making,
  type StaffDocument,
  type StaffPerson,
  type Trait,
  type TraitValue,
  traitsId,
} from './staff.ts'

/** Everything one does to the list of people; each call is one step of undo. */

export type PersonFields = Partial<Pick<StaffPerson, 'name' | 'department' | 'location' | 'email' | 'role'>>

/** Puts people on the list, in the order given, all at once; gives their ids. */
export function addPeople(
  staff: StaffDocument,
  people: readonly (PersonFields | ImportedPerson)[],
  { newId, now }: { newId: () => string; now: number },
): readonly string[] {
  const ids = people.map(() => newId())
  staff.change(() => {
    for (const [index, person] of people.entries())
      staff.tables.people.create(ids[index] ?? '', { ...person, createdAt: now + index })
  })
  return ids
}

/** Takes over what a spreadsheet tells, all at once; gives what takes all of it back. */
export function takeOver(
  staff: StaffDocument,
  { people, completed }: Pick<ImportPlan, 'people' | 'completed'>,
  options: { newId: () => string; now: number },
): (removed: Removed) => void {
  const { people: table } = staff.tables
  let ids: readonly string[] = []
  staff.change(() => {
    ids = addPeople(staff, people, options)
    for (const { id, fields } of completed) table.patch(id, fields)
  })
  return (removed) =>
    staff.change(() => {
      removePeople(staff, ids, removed)
      // they were empty; what was written there since stays
      for (const { id, fields } of completed) table.patch(id, emptied(fields, table.get(id)))
    })
}

function emptied(fields: PersonFields, now: PersonFields | undefined): PersonFields {
  const unchanged = (Object.keys(fields) as (keyof PersonFields)[]).filter(
    (key) => now?.[key] === fields[key],
  )
  return Object.fromEntries(unchanged.map((key) => [key, '']))
}

/** Who becomes a companion presents nothing and guides one group; who becomes a participant again is not fixed. */
export function changePerson(staff: StaffDocument, id: string, fields: PersonFields): void {
  const isOtherRole = fields.role !== undefined && fields.role !== staff.tables.people.get(id)?.role
  staff.tables.people.patch(id, { ...fields, ...(isOtherRole && { presents: false, isFixed: false }) })
}

export function removePeople(staff: StaffDocument, ids: readonly string[], removed: Removed): void {
  staff.tables.people.remove(ids, removed)
}

export function setTrait(staff: StaffDocument, personId: string, trait: Trait, value: TraitValue | ''): void {
  // A record that is there is changed.
  staff.tables.traits.create(traitsId(personId), { [trait]: value })
}

export function setMaking(staff: StaffDocument, values: Partial<Omit<Making, 'id' | 'removed'>>): void {
  staff.tables.making.create(MAKING_ID, values)
}

export function addPair(
  staff: StaffDocument,
  id: string,
  pair: { readonly kind: 'apart' | 'together'; readonly a: string; readonly b: string },
): void {
  staff.tables.pairs.create(id, pair)
}

export function removePair(staff: StaffDocument, id: string, removed: Removed): void {
  staff.tables.pairs.remove([id], removed)
}

/** Seats everyone as the group maker says. Who presents goes on presenting where they stay. */
export function placeAll(staff: StaffDocument, groupIds: readonly string[], groups: Groups): void {
  staff.change(() => {
    for (const [index, ids] of groups.entries())
      for (const id of ids) movePerson(staff, id, groupIds[index] ?? '')
  })
}

/** To another group, or to none with ''. The word in the plenary stays with the group that gave it. */
export function movePerson(staff: StaffDocument, id: string, groupId: string): void {
  const person = staff.tables.people.get(id)
  if (person === undefined || person.groupId === groupId) return
  staff.tables.people.patch(id, { groupId, presents: false, ...(groupId === '' && { isFixed: false }) })
}

export function fixPerson(staff: StaffDocument, id: string, isFixed: boolean): void {
  staff.tables.people.patch(id, { isFixed })
}

/** One of a group presents; chosen again, nobody does. */
export function choosePresenter(staff: StaffDocument, id: string): void {
  const { people } = staff.tables
  const person = people.get(id)
  if (person === undefined) return
  staff.change(() => {
    for (const other of people.all())
      if (other.groupId === person.groupId && other.id !== id && other.presents)
        people.patch(other.id, { presents: false })
    people.patch(id, { presents: !person.presents })
  })
}

/** Said not to come, or to come after all. */
export function setOff(staff: StaffDocument, id: string, isOff: boolean): void {
  staff.tables.people.patch(id, { isOff })
}
