import { z } from 'zod'
import { STEP_KINDS } from '../access/policy.ts'
import { LIMITS } from './limits.ts'
import { id } from './words.ts'

/** Why a version was made: a step was about to begin, somebody wanted one, or an earlier one was about to be put back. */
export const VERSION_REASONS = ['step', 'hand', 'restore'] as const
export type VersionReason = (typeof VERSION_REASONS)[number]

/** What is said of a version beside its room, time and size. Names of people are rows: here is but the member's id. */
export const aboutVersion = z.object({
  why: z.enum(VERSION_REASONS),
  /** The step that was about to begin. */
  step: z.enum(STEP_KINDS).optional(),
  /** Which step of the programme, where it was one. */
  stepId: z.string().optional(),
  name: z.string().optional(),
  memberId: z.string().optional(),
})
export type AboutVersion = z.infer<typeof aboutVersion>

/** A version as it is listed; `sizeBytes` is what it takes on the disk. */
export const versionView = z.object({
  id,
  room: z.string(),
  at: z.number(),
  sizeBytes: z.number(),
  ...aboutVersion.shape,
})
export type VersionView = z.infer<typeof versionView>

export const versionsView = z.object({ versions: z.array(versionView) })

export const takeVersion = z.strictObject({
  /** As in `lane/<id>`. */
  room: z.string().max(200),
  name: z.string().trim().max(LIMITS.versionName).optional(),
})

/** With `undoes`, the id of a version put back earlier: only what is still as that left it goes back. */
export const restoreVersion = z.strictObject({ undoes: id.optional() })

/** `changed` counts the records written, `leftAlone` those others have touched since; `before` is the version to undo to. */
export const restored = z.object({ changed: z.int(), leftAlone: z.int(), before: id.optional() })
export type Restored = z.infer<typeof restored>

const size = z.object({ count: z.int(), sizeBytes: z.number() })
/** What a workshop takes on the disk. */
export const storageView = z.object({ documents: size, versions: size, images: size })
export type StorageView = z.infer<typeof storageView>
