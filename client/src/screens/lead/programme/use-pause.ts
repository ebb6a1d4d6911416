import { useLive } from '../../../state/use-live.ts'
import { useStepCommand } from './use-step-command.ts'

/** Whether the time stands still, and what lets it go on or stand still. */
export function usePause(): { readonly isPaused: boolean; readonly turn: () => void } {
  const { timer } = useLive()
  const { give } = useStepCommand()
  const isPaused = timer?.endsAt === undefined
  return { isPaused, turn: () => void give({ type: isPaused ? 'timer.resume' : 'timer.pause' }) }
}
