// `npm start`: brings the runtime, installs and builds what changed, and serves.
import { build, install } from './prepare.mjs'
import { insideRuntime, run } from './runtime.mjs'

await insideRuntime(import.meta.url)
await install()
await build()
// What is young dies young here: Node would set aside four times as much for it, all of which fills up sooner or later.
// What is old is first looked through at this size: on one core that takes 100 ms from everybody each time.
process.exit(
  await run(process.execPath, [
    '--max-semi-space-size=16',
    '--initial-old-space-size=192',
    'server/src/main.ts',
  ]),
)
