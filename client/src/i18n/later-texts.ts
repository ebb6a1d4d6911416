import type { arranging } from './nl/arranging.ts'
import type { prepare } from './nl/prepare.ts'
import type { versions } from './nl/versions.ts'

/**
 * Areas of screens that few people open: not fetched with what everyone begins with, but by the screen itself, which
 * imports `later/<area>.ts`. One line an area.
 */
export type LaterTexts = {
  readonly arranging: typeof arranging
  readonly prepare: typeof prepare
  readonly versions: typeof versions
}
