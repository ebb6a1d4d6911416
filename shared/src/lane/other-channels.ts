import type { Moment, Note, Slip } from './lane.ts'

export type ChannelSource = {
  readonly moments: readonly Moment[]
  /** Those that are there. */
  readonly notes: readonly Note[]
  readonly slips: readonly Slip[]
}

/**
 * By moment: ids of the channels that steps laid there came through, beside the moment's own. A moment has one channel,
 * and what somebody wrote alone is not lost for it; it goes along with the note it became. None for a moment without.
 */
export function otherChannels({
  moments,
  notes,
  slips,
}: ChannelSource): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, readonly string[]>()
  const used = slips.filter((slip) => slip.channel !== undefined && slip.used !== undefined)
  if (used.length === 0) return others
  const ownOf = new Map(moments.map(({ id, channel }) => [id, channel]))
  const placeOf = new Map(notes.map(({ id, place }) => [id, place]))
  for (const { channel, used: to } of used.toSorted((a, b) => a.strip - b.strip || a.order - b.order)) {
    const place = placeOf.get(to?.note ?? '')
    if (place?.at !== 'cell' || channel === undefined) continue
    const own = ownOf.get(place.moment)
    const known = others.get(place.moment) ?? []
    if (own === undefined || own === channel || known.includes(channel)) continue
    others.set(place.moment, [...known, channel])
  }
  return others
}
