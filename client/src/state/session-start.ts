import type { UnsentWork } from './session.ts'

/** What stands in the place of the screens while there is no session, or no longer one. */
export type SessionStart =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'failed'
      /** One of the i18n area `errors`. */
      readonly code: string
      /** The server said no; otherwise it goes on trying by itself. */
      readonly isFinal: boolean
      /** Work that was refused and is on this device alone: let people read and copy it. */
      readonly unsent: readonly UnsentWork[]
      readonly retry: () => void
    }
