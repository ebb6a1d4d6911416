import { join } from 'node:path'
import { readSettings, SettingsError } from './settings.ts'
import { StorageError } from './storage/storage.ts'

/**
 * Runs one of the operator's commands on the SQLite file the settings name, with the one argument it takes, and prints
 * what it says. What went wrong is told in a sentence, with exit code 1.
 */
export function maintain(usage: string, command: (databasePath: string, argument: string) => string): void {
  const [argument, ...more] = process.argv.slice(2)
  try {
    if (argument === undefined || more.length > 0) throw new SettingsError(`Call it so: ${usage}`)
    const { databaseUrl, dataFolder } = readSettings(process.env)
    if (databaseUrl !== undefined) {
      throw new SettingsError('The data lies in PostgreSQL: use its own pg_dump and pg_restore.')
    }
    process.stdout.write(`${command(join(dataFolder, 'brownpaper.db'), argument)}\n`)
  } catch (error) {
    if (!(error instanceof SettingsError) && !(error instanceof StorageError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
