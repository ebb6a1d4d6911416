import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { programmeStep, STEP_LIMITS } from '@brownpaper/shared/programme/step-schema'
import { z } from 'zod'

/** A programme as it is kept in a browser or taken along as a file. */
export type KeptProgramme = { readonly name: string; readonly steps: readonly ProgrammeStep[] }

export const MOST_FILE_BYTES = 500_000
const NAME_LENGTH = 80

const kept = z.object({
  format: z.literal('brownpaper-programme'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(NAME_LENGTH),
  steps: z
    .array(programmeStep)
    .min(1)
    .max(STEP_LIMITS.steps)
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length),
})

export function writeProgramme({ name, steps }: KeptProgramme): string {
  return `${JSON.stringify({ format: 'brownpaper-programme', version: 1, name, steps }, null, 2)}\n`
}

/** Undefined for what is no programme of ours. */
export function readProgramme(text: string): KeptProgramme | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const read = kept.safeParse(json)
  return read.success ? { name: read.data.name, steps: read.data.steps } : undefined
}
