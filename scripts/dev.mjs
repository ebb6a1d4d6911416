// `npm run dev`: the client with hot reload on port 5173, and the server, restarted at every change, on 4321.
import { install } from './prepare.mjs'
import { insideRuntime, run } from './runtime.mjs'

await insideRuntime(import.meta.url)
await install()
const ending = new AbortController()
const options = { signal: ending.signal }
const both = [
  run(process.execPath, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], options),
  run('pnpm', ['--filter', '@brownpaper/client', 'exec', 'vite'], options),
]
// One without the other is of no use.
const code = await Promise.race(both)
ending.abort()
await Promise.all(both)
process.exit(code)
