// Hocuspocus in memory, or in SQLite as its own extension keeps it, whose driver has no build for this Node.
import { DatabaseSync } from 'node:sqlite'
import { Server } from '@hocuspocus/server'
import { applyUpdate, encodeStateAsUpdate } from 'yjs'

const extensions = process.env.FOLDER ? [inSqlite(process.env.FOLDER)] : []
const port = Number(process.env.PORT)
const server = new Server({ port, address: '127.0.0.1', quiet: true, extensions })
await server.listen()
process.send?.('ready')

function inSqlite(folder) {
  const db = new DatabaseSync(`${folder}/documents.sqlite`)
  db.exec('CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, data BLOB NOT NULL)')
  const select = db.prepare('SELECT data FROM documents WHERE name = ?')
  const upsert = db.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?)')
  return {
    async onLoadDocument({ document, documentName }) {
      const row = select.get(documentName)
      if (row) applyUpdate(document, row.data)
    },
    async onStoreDocument({ document, documentName }) {
      upsert.run(documentName, encodeStateAsUpdate(document))
    },
  }
}
