import { TimerChip } from '../../parts/timer-chip.tsx'
import { useLaneTools } from './lane-tools.ts'

/** What is left of the group's time. */
export function LaneTimer() {
  return <TimerChip groupId={useLaneTools().group?.id} />
}
