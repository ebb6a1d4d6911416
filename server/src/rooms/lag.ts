import { type Pressure, underPressure } from '../observe/pressure.ts'
import type { RoomOptions } from './room-options.ts'

/** How much longer edits wait for each other, the busier the process is: nothing while it has time. */
export const editLagMs = (pressure: Pressure, { mergeFromPressure: from, mergeMs: most }: RoomOptions) =>
  underPressure(pressure, { from, most })

/** The same for presence, which has to wait first. */
export const presenceLagMs = (pressure: Pressure, { thinFromPressure: from, thinMs: most }: RoomOptions) =>
  underPressure(pressure, { from, most })
