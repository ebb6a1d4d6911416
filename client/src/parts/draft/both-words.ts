import { sharedValue } from '../../platform/shared-value.ts'

/** What two people wrote in one place at the same time, of which one stands there. */
export type BothWords = {
  readonly mine: string
  readonly theirs: string
  /** Which of the two stands there now. */
  readonly stands: 'mine' | 'theirs'
  /** Puts the other one there. */
  readonly swap: () => void
}

/** The last of them, until who works here has chosen. */
export const bothWords = sharedValue<BothWords>()
