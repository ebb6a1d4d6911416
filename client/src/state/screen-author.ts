/** For whom what is made on this group screen is, by lane; '' for the group. Of this tab, and gone with it. */
const chosen = new Map<string, string>()
const listeners = new Set<() => void>()

export const screenAuthor = {
  get: (laneId: string): string => chosen.get(laneId) ?? '',
  set(laneId: string, memberId: string): void {
    chosen.set(laneId, memberId)
    for (const listener of [...listeners]) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
