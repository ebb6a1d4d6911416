import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { assert } from '@brownpaper/shared/base/assert'
import type { Asset } from '../storage.ts'

/** Images under the hash of their bytes; the id is also the checksum. */
export function prepareAssets(db: DatabaseSync) {
  const selectAsset = db.prepare('SELECT type, bytes FROM asset WHERE id = ?')
  const writeAsset = db.prepare('INSERT OR REPLACE INTO asset VALUES (?, ?, ?)')

  return {
    getAsset(id: string): Asset | undefined {
      const found = selectAsset.get(id) as Asset | undefined
      return found && sha256Hex(found.bytes) === id ? found : undefined
    },
    putAsset({ id, type, bytes }: Asset & { id: string }): void {
      assert(sha256Hex(bytes) === id, `asset ${id} is not named by its bytes`)
      writeAsset.run(id, type, bytes)
    },
  }
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
