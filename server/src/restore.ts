import { maintain } from './maintain.ts'
import { restore } from './storage/sqlite/backup.ts'

await maintain('npm run restore -- FILE', (databasePath, copy) => {
  const aside = restore(copy, databasePath, new Date())
  const lines = [`Restored ${databasePath} from ${copy}.`]
  if (aside !== undefined) lines.push(`What was there before is kept as ${aside}.`)
  return lines.join('\n')
})
