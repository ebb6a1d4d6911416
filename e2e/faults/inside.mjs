// Loaded into a server before itself, in its worker too: what can go wrong on a machine and cannot be done from outside.
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { BroadcastChannel, isMainThread } from 'node:worker_threads'

const sqlite = createRequire(import.meta.url)('node:sqlite')
const SystemDate = Date
const databases = new Set()
const threads = new BroadcastChannel('faults')
let aheadMs = 0

/** A clock that somebody sets while the server runs. */
globalThis.Date = class extends SystemDate {
  constructor(...about) {
    if (about.length === 0) super(SystemDate.now() + aheadMs)
    else super(...about)
  }

  static now() {
    return SystemDate.now() + aheadMs
  }
}

sqlite.DatabaseSync = class extends sqlite.DatabaseSync {
  constructor(...about) {
    super(...about)
    databases.add(new WeakRef(this))
  }
}
syncBuiltinESMExports()

/** As many pages as SQLite can count. */
const NO_LIMIT = 4_294_967_294

function befall({ clockMs, isFull }) {
  if (clockMs !== undefined) aheadMs += clockMs
  if (isFull === undefined) return
  for (const reference of databases) {
    const database = reference.deref()
    // Fewer pages than there are means: no more than there are.
    if (database?.isOpen) database.exec(`PRAGMA max_page_count = ${isFull ? 1 : NO_LIMIT}`)
  }
}

threads.onmessage = ({ data }) => befall(data)
threads.unref()
if (isMainThread) {
  process.on('message', (message) => {
    befall(message)
    threads.postMessage(message)
    process.send({ done: true })
  })
  process.channel.unref()
}
