import { writeCsv } from './csv.ts'
import { writeJson } from './json.ts'
import type { WorkshopExport } from './workshop-export.ts'

export type ExportFormat = {
  /** Its media type. */
  readonly type: string
  readonly write: (workshop: WorkshopExport) => string
}

/** Every way to take a workshop out, by the extension of its file. A new format is one line here. */
export const EXPORT_FORMATS = {
  json: { type: 'application/json; charset=utf-8', write: writeJson },
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
} as const satisfies Record<string, ExportFormat>

export type ExportName = keyof typeof EXPORT_FORMATS

export function isExportName(name: string): name is ExportName {
  return Object.hasOwn(EXPORT_FORMATS, name)
}
