import { sharedValue } from '../../platform/shared-value.ts'

export type LookSpot = { readonly laneId: string; readonly thing: string }

/** The one thing of a lane somebody came along to look at, until that lane shows it. */
export const lookSpot = sharedValue<LookSpot>()
