import { maintain } from './maintain.ts'
import { backUp } from './storage/sqlite/backup.ts'

await maintain('npm run backup -- FOLDER', (databasePath, folder) => {
  const { path, sizeBytes, damaged } = backUp(databasePath, folder, new Date())
  const lines = [`Backed up to ${path} (${(sizeBytes / 1e6).toFixed(1)} MB).`]
  if (damaged > 0) {
    lines.push(
      `${damaged} records in the database are damaged and were copied as they are; all others are sound.`,
    )
  }
  return lines.join('\n')
})
