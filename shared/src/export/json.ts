import type { WorkshopExport } from './workshop-export.ts'

/** Everything, for other tools. */
export function writeJson(workshop: WorkshopExport): string {
  return `${JSON.stringify(workshop, null, 2)}\n`
}
