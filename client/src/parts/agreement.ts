import { byOrder } from '@brownpaper/shared/base/order'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { SETTINGS_ID, type WorkshopDocument } from '@brownpaper/shared/workshop/workshop'

/** What one agrees on: as soon as one of these words changes, it is another agreement. */
const AGREED_SETTINGS = [
  'goal',
  'product',
  'journeyFrom',
  'journeyTo',
  'scopeIn',
  'scopeOut',
  'form',
  'customerWord',
  'customerOther',
] as const

/** A short print of what is agreed on, to tell later whether it still is what stands there. */
export function agreementPrint({ tables }: WorkshopDocument, groups: readonly LiveGroup[]): string {
  const settings = tables.settings.get(SETTINGS_ID)
  const personas = new Map(tables.personas.all().map((persona) => [persona.id, persona]))
  const words = [
    ...AGREED_SETTINGS.map((name) => settings?.[name] ?? ''),
    ...tables.goals
      .all()
      .toSorted(byOrder)
      .map(({ text, unit, baseline, target, due }) => [text, unit, baseline, target, due]),
    ...groups.map(({ name, personaId }) => {
      const persona = personas.get(personaId ?? '')
      return [name, persona?.name, persona?.role, persona?.iQuestion]
    }),
  ]
  return fingerprint(JSON.stringify(words))
}

/** The id of a member's agreement with one group's persona; without a group, with the preparation. */
export const approvalId = (memberId: string, groupId?: string) =>
  groupId === undefined ? memberId : `${groupId}/${memberId}`

/** Whose agreement it is with that persona, or with the preparation; undefined when it is one with something else. */
export function approvalBy(id: string, groupId?: string): string | undefined {
  const memberId = id.slice(id.indexOf('/') + 1)
  return id === approvalId(memberId, groupId) ? memberId : undefined
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo): tells texts apart, hides nothing. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
