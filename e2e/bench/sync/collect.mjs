import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc')
// As V8 does before it runs out of memory: also what it had set aside for garbage to come is given back.
const collect = () => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })

// A server's other threads have garbage too.
const everyThread = new BroadcastChannel('collect')
everyThread.onmessage = collect
everyThread.unref()

const collectAll = () => {
  everyThread.postMessage('now')
  collect()
}

// Twice: what the first time let go of may have held more. The file that asked for it goes when all threads are done.
if (isMainThread)
  process.on('SIGUSR2', () => {
    collectAll()
    setTimeout(() => {
      collectAll()
      setTimeout(() => rmSync(join(tmpdir(), `brownpaper-collect-${process.pid}`), { force: true }), 500)
    }, 100)
  })
