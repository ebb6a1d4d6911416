// `npm run backup -- FOLDER`: copies the database while the server runs.
import { install } from './prepare.mjs'
import { insideRuntime, run } from './runtime.mjs'

await insideRuntime(import.meta.url)
await install()
process.exit(await run(process.execPath, ['server/src/backup.ts', ...process.argv.slice(2)]))
