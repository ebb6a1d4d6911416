// `npm run admin -- rooms`: what is stored of each workshop and how large it is, while the server runs.
import { install } from './prepare.mjs'
import { insideRuntime, run } from './runtime.mjs'

await insideRuntime(import.meta.url)
await install()
process.exit(await run(process.execPath, ['server/src/admin.ts', ...process.argv.slice(2)]))
