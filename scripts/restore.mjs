// `npm run restore -- FILE`: puts a backup in the place of the database of a server that is stopped.
import { install } from './prepare.mjs'
import { insideRuntime, run } from './runtime.mjs'

await insideRuntime(import.meta.url)
await install()
process.exit(await run(process.execPath, ['server/src/restore.ts', ...process.argv.slice(2)]))
