import { must } from '@brownpaper/shared/base/assert'
import { openSqliteStorage } from './sqlite-storage.ts'

/**
 * A process of its own for tests to kill and starve: twenty writers append to four rooms without end. It prints
 * `kept <room> <seq> <text>` for each update once its append has resolved, and `health <state>` for each change.
 * Call: writer-process.ts <database> <what to begin the texts with>
 */
const path = must(process.argv[2], 'a database path')
const mark = must(process.argv[3], 'a mark')

const storage = await openSqliteStorage({ path, retryFromMs: 5, retryToMs: 50 })
storage.health.subscribe((state) => process.stdout.write(`health ${state}\n`))

async function writeForever(writer: number): Promise<void> {
  const room = `lane/${writer % 4}`
  for (let count = 0; ; count += 1) {
    const text = `${mark}-${writer}-${count}-${'x'.repeat(count % 500)}`
    const seq = await storage.append({ workshopId: 'w1', room }, new TextEncoder().encode(text))
    process.stdout.write(`kept ${room} ${seq} ${text}\n`)
  }
}

for (let writer = 0; writer < 20; writer += 1) void writeForever(writer)
