import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc')
  // As V8 does before it runs out of memory: also what it had set aside for garbage to come is given back.
  const collect = () => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  process.on('SIGUSR2', () => {
    collect()
    setTimeout(collect, 100)
  })
}
