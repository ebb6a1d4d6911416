import { sharedValue } from '../../platform/shared-value.ts'

/** What is open besides the screen, and for which group; null for everyone. */
export type TogetherSheet = {
  readonly what: 'message' | 'aside' | 'parking'
  readonly groupId: string | null
}

/** Opened from anywhere in a workshop; drawn once, over every screen. */
export const togetherSheet = sharedValue<TogetherSheet>()
