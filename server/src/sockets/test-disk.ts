import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A folder with one database file that can be broken, locked and copied while a server uses it. */
export class TestDisk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'brownpaper-rooms-'))
  readonly path = join(this.#folder, 'test.sqlite')
  #copies = 0

  /** Nothing can be written until it is mended. */
  break(): void {
    renameSync(this.path, `${this.path}.away`)
  }

  mend(): void {
    renameSync(`${this.path}.away`, this.path)
  }

  /** Holds up every write until released, as a slow disk does. */
  hold(): { release(): void } {
    // The server may be writing at this very moment.
    const db = new DatabaseSync(this.path, { timeout: 10_000 })
    db.exec('BEGIN IMMEDIATE')
    return {
      release() {
        db.exec('ROLLBACK')
        db.close()
      },
    }
  }

  /** What is on the disk at this moment, as a killed process leaves it. */
  copy(): string {
    const copy = join(this.#folder, `copy-${this.#copies++}.sqlite`)
    for (const suffix of ['', '-wal']) {
      if (existsSync(this.path + suffix)) copyFileSync(this.path + suffix, copy + suffix)
    }
    return copy
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true })
  }
}
