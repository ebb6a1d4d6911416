import type { Grant, Role } from '@brownpaper/shared/access/access'
import type { StepKind } from '@brownpaper/shared/access/policy'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { WorkshopDocument } from '@brownpaper/shared/workshop/workshop'

export type Language = 'nl' | 'en'

export type TemplateGroup = {
  readonly id: string
  readonly name: string
  readonly personaId: string
  /** Fills the group's lane; absent where a lane begins empty. */
  readonly fill?: (lane: LaneDocument) => void
}

export type TemplateMember = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly department?: string
  readonly groupId?: string
  readonly grants?: readonly Grant[]
}

/** What a new workshop begins with. */
export type Template = {
  readonly step: StepKind
  /** Who makes it, and leads it. */
  readonly lead: { readonly id: string; readonly name: string }
  readonly groups: readonly TemplateGroup[]
  readonly members: readonly TemplateMember[]
  /** Fills the room `workshop`. */
  readonly fill: (workshop: WorkshopDocument) => void
}

export type TemplateTools = {
  readonly now: number
  readonly newId: () => string
  readonly random: () => number
}
export type MakeTemplate = (language: Language, tools: TemplateTools) => Template
