import type { fallback as nl } from '../nl/fallback.ts'
import type { Texts } from '../texts.ts'

export const fallback: Texts<typeof nl> = {
  missingTitle: 'This page is not here',
  missingText: 'Perhaps the link was not copied completely. Nothing is lost.',
  crashTitle: 'This screen got stuck',
  crashText:
    'Nothing is lost: everything that was saved is still there. Load the screen again. If it happens again, go back to the start.',
  crashReload: 'Load again',
}
