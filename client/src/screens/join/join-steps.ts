import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import type { JoinRequest } from './join-calls.ts'

/** What comes after the code: on to where one was, a question first, straight in, or who one is. */
export type JoinStep = 'go-on' | 'ask' | 'straight-in' | 'form'

/** Links of things rather than people, and of a member's second device: no name is asked. */
const nameless: readonly JoinPreview['kind'][] = ['viewer', 'room', 'screen', 'device']

/** The step for a preview; `switching` once somebody who was already in chose this link's role. */
export function stepFor(preview: JoinPreview, switching: boolean): JoinStep {
  if (preview.me && !switching) return preview.me.sameRole ? 'go-on' : 'ask'
  return nameless.includes(preview.kind) ? 'straight-in' : 'form'
}

export type JoinForm = {
  readonly name: string
  readonly department: string
  readonly groupId: string | undefined
}

/** A form as far as it can be filled in already: the name one had, the only group. */
export function emptyForm(preview: JoinPreview): JoinForm {
  const only = preview.groups.length === 1 ? preview.groups[0]?.id : undefined
  return { name: preview.me?.name ?? '', department: '', groupId: only }
}

/** The first thing still wrong, by its field; undefined when all is well. */
export function firstProblem(
  form: JoinForm,
  preview: JoinPreview,
): 'name' | 'department' | 'group' | undefined {
  const name = form.name.trim()
  if (name === '' || name.length > LIMITS.name) return 'name'
  if (form.department.trim().length > LIMITS.department) return 'department'
  if (preview.groups.length > 1 && form.groupId === undefined) return 'group'
  return undefined
}

/** The names one may be looking for, without minding capitals and accents; all of them while nothing is typed. */
export function findNames<Person extends { readonly name: string }>(
  people: readonly Person[],
  search: string,
): readonly Person[] {
  const parts = plainLetters(search).split(' ')
  return people
    .filter(({ name }) => parts.every((part) => plainLetters(name).includes(part)))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

const plainLetters = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

/** What to send for a form; fields left empty are left out. */
export function requestFor(code: string, form: JoinForm): JoinRequest {
  const department = form.department.trim()
  return {
    code,
    name: form.name.trim(),
    ...(department === '' ? {} : { department }),
    ...(form.groupId === undefined ? {} : { groupId: form.groupId }),
  }
}

/** The code in an address's fragment; undefined when there is none. */
export function codeInHash(hash: string): string | undefined {
  const raw = hash.replace(/^#/, '').trim()
  if (raw === '') return undefined
  try {
    return decodeURIComponent(raw).trim() || undefined
  } catch {
    // a stray percent sign: take it as it stands
    return raw
  }
}
