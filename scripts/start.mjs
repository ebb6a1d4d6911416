// `npm start`: brings the runtime, installs and builds what changed, and serves.
import { build, install } from './prepare.mjs'
import { insideRuntime, run } from './runtime.mjs'

await insideRuntime(import.meta.url)
await install()
await build()
// What a busy server needs for a moment has room enough to end young: what does not is looked through with all that is old.
// What is old is first looked through at this size: on one core that takes 100 ms from everybody each time.
process.exit(
  await run(process.execPath, [
    '--max-semi-space-size=64',
    '--initial-old-space-size=192',
    'server/src/main.ts',
  ]),
)
