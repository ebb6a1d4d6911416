import type { LaneDocument } from './lane.ts'

/** Which pictures the things of a lane show, thrown away or not, by thing. */
export function assetsIn({ tables }: LaneDocument): ReadonlyMap<string, string> {
  const assets = new Map<string, string>()
  for (const table of [tables.objects, tables.evidence]) {
    for (const id of [...table.ids(), ...table.removedIds()]) {
      const asset = table.get(id)?.asset ?? ''
      if (asset !== '') assets.set(id, asset)
    }
  }
  return assets
}
