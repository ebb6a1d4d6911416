import { join } from 'node:path'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { StorageError } from './storage/storage.ts'

/**
 * Runs one of the operator's commands with the settings and the one argument it takes, and prints what it says. What went
 * wrong is told in a sentence, with exit code 1.
 */
export async function operate(
  usage: string,
  command: (settings: Settings, argument: string) => string | Promise<string>,
): Promise<void> {
  const [argument, ...more] = process.argv.slice(2)
  try {
    if (argument === undefined || more.length > 0) throw new SettingsError(`Call it so: ${usage}`)
    process.stdout.write(`${await command(readSettings(process.env), argument)}\n`)
  } catch (error) {
    if (!(error instanceof SettingsError) && !(error instanceof StorageError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

/** The same for what is done to the SQLite file the settings name. */
export function maintain(
  usage: string,
  command: (databasePath: string, argument: string) => string,
): Promise<void> {
  return operate(usage, (settings, argument) => {
    if (settings.databaseUrl !== undefined) {
      throw new SettingsError('The data lies in PostgreSQL: use its own pg_dump and pg_restore.')
    }
    return command(databasePathIn(settings), argument)
  })
}

export const databasePathIn = ({ dataFolder }: Settings) => join(dataFolder, 'brownpaper.db')
