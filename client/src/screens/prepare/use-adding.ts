import { useState } from 'react'

/** Adds an item and remembers which, so that its field can take the focus and one types on at once. */
export function useAdding(make: () => string): { readonly added: string | undefined; add(): void } {
  const [added, setAdded] = useState<string>()
  return { added, add: () => setAdded(make()) }
}
