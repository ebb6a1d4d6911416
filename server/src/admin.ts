import { databasePathIn, operate } from './maintain.ts'
import { SettingsError } from './settings.ts'
import { bytesOf, type WorkshopSize } from './storage/inventory.ts'
import { takeInventory as takePostgresInventory } from './storage/postgres/inventory.ts'
import { takeInventory } from './storage/sqlite/inventory.ts'

const USAGE = 'npm run admin -- rooms'

await operate(USAGE, async (settings, what) => {
  if (what !== 'rooms') throw new SettingsError(`Call it so: ${USAGE}`)
  const { databaseUrl } = settings
  const workshops =
    databaseUrl === undefined
      ? takeInventory(databasePathIn(settings))
      : await takePostgresInventory(databaseUrl)
  const all = workshops.reduce((sum, workshop) => sum + bytesOf(workshop), 0)
  return [...workshops.map(describe), `${workshops.length} workshops, ${size(all)} in all.`].join('\n\n')
})

/** Ids and sizes: what people called it and wrote in it is nobody's business here. */
function describe(workshop: WorkshopSize): string {
  const { workshopId, rooms, versions, versionBytes, images, imageBytes } = workshop
  const lines = rooms.map(({ room, epoch, updates, logBytes, snapshotBytes, damaged }) =>
    [
      `  ${room.padEnd(24)}`,
      `epoch ${epoch}`,
      `log ${String(updates).padStart(5)} updates ${size(logBytes).padStart(9)}`,
      `snapshot ${size(snapshotBytes).padStart(9)}`,
      ...(damaged > 0 ? [`${damaged} DAMAGED`] : []),
    ].join('  '),
  )
  const rest = `versions ${versions} (${size(versionBytes)}), images ${images} (${size(imageBytes)})`
  return [`${workshopId}: ${size(bytesOf(workshop))}; ${rest}`, ...lines].join('\n')
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
