import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { RoomKey } from '../storage.ts'
import type { NewTextVersion, TextVersion } from '../text.ts'

/** Copies of rooms as they were, each with its checksum. */
export function prepareVersions(db: DatabaseSync) {
  const writeVersion = db.prepare('INSERT OR REPLACE INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const selectVersions = db.prepare(`
    SELECT id, room, at, seq, size AS sizeBytes, length(bytes) AS storedBytes, data AS json
    FROM version WHERE workshop = ? ORDER BY at DESC, id`)
  const selectBytes = db.prepare('SELECT crc, bytes FROM version WHERE workshop = ? AND room = ? AND id = ?')
  const deleteVersion = db.prepare('DELETE FROM version WHERE workshop = ? AND room = ? AND id = ?')

  return {
    putVersion({ key, version }: { key: RoomKey; version: NewTextVersion }): void {
      const { id, at, seq, sizeBytes, json, bytes } = version
      writeVersion.run(key.workshopId, key.room, id, at, seq, sizeBytes, json, crc32(bytes), bytes)
    },
    listVersions: (workshopId: string) => selectVersions.all(workshopId) as TextVersion[],
    readVersion({ key, id }: { key: RoomKey; id: string }): Uint8Array | undefined {
      const found = selectBytes.get(key.workshopId, key.room, id) as
        | { readonly crc: number; readonly bytes: Uint8Array }
        | undefined
      return found && crc32(found.bytes) === found.crc ? found.bytes : undefined
    },
    deleteVersions({ key, ids }: { key: RoomKey; ids: readonly string[] }): void {
      for (const id of ids) deleteVersion.run(key.workshopId, key.room, id)
    },
  }
}
