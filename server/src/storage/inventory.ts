/** One room as it lies on the disk: no word of what is in it. */
export type RoomSizes = {
  readonly room: string
  readonly epoch: number
  readonly updates: number
  readonly logBytes: number
  readonly snapshotBytes: number
  readonly damaged: number
}

export type WorkshopSize = {
  readonly workshopId: string
  readonly rooms: readonly RoomSizes[]
  readonly versions: number
  readonly versionBytes: number
  /** Images it shows; one that several workshops show counts in each. */
  readonly images: number
  readonly imageBytes: number
}

/** So many things of a workshop, and how large they are together. */
export type Sized = { readonly workshop: string; readonly count: number; readonly bytes: number }

/** What a driver finds, each thing with its workshop. */
export type Found = {
  readonly workshops: readonly string[]
  readonly rooms: readonly (RoomSizes & { readonly workshop: string })[]
  readonly versions: readonly Sized[]
  readonly images: readonly Sized[]
}

/** By workshop, the largest first. */
export function byWorkshop({ workshops, rooms, versions, images }: Found): readonly WorkshopSize[] {
  const of = (sizes: readonly Sized[], id: string) => sizes.find(({ workshop }) => workshop === id)
  return workshops
    .map(
      (workshopId): WorkshopSize => ({
        workshopId,
        rooms: rooms
          .filter(({ workshop }) => workshop === workshopId)
          .map(({ workshop: _workshop, ...sizes }) => sizes),
        versions: of(versions, workshopId)?.count ?? 0,
        versionBytes: of(versions, workshopId)?.bytes ?? 0,
        images: of(images, workshopId)?.count ?? 0,
        imageBytes: of(images, workshopId)?.bytes ?? 0,
      }),
    )
    .toSorted((a, b) => bytesOf(b) - bytesOf(a))
}

/** All that is kept of a workshop beside its rows. */
export function bytesOf({ rooms, versionBytes, imageBytes }: WorkshopSize): number {
  return rooms.reduce((sum, room) => sum + room.logBytes + room.snapshotBytes, versionBytes + imageBytes)
}
