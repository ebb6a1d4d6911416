export type LookSpot = { readonly laneId: string; readonly thing: string }

let current: LookSpot | undefined
const listeners = new Set<() => void>()

/** The one thing of a lane somebody came along to look at, until that lane shows it. */
export const lookSpot = {
  current: (): LookSpot | undefined => current,
  set: (spot: LookSpot) => become(spot),
  clear: () => become(undefined),
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function become(spot: LookSpot | undefined): void {
  current = spot
  for (const listener of [...listeners]) listener()
}
