/** What stands in the place of the screens until there is a session. */
export type SessionStart =
  | { readonly kind: 'loading' }
  /** It did not start; it keeps trying by itself unless `isFinal`. `code` is one of the i18n area `errors`. */
  | { readonly kind: 'failed'; readonly code: string; readonly isFinal: boolean; readonly retry: () => void }
