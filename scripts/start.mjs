// `npm start`: brings the runtime, installs and builds what changed, and serves.
import { build, install } from './prepare.mjs'
import { insideRuntime, run } from './runtime.mjs'

await insideRuntime(import.meta.url)
await install()
await build()
process.exit(await run(process.execPath, ['server/src/main.ts']))
