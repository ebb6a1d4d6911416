/** What is open besides the screen, and for which group; null for everyone. */
export type TogetherSheet = {
  readonly what: 'message' | 'aside' | 'parking'
  readonly groupId: string | null
}

let current: TogetherSheet | undefined
const listeners = new Set<() => void>()

/** Opened from anywhere in a workshop; drawn once, over every screen. */
export const togetherSheet = {
  current: (): TogetherSheet | undefined => current,
  open: (sheet: TogetherSheet) => become(sheet),
  close: () => become(undefined),
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function become(sheet: TogetherSheet | undefined): void {
  current = sheet
  for (const listener of [...listeners]) listener()
}
