import type { OwnPart } from '@brownpaper/shared/own/own-part'
import { useCommand } from '../../../parts/use-command.ts'
import { useLaneTools } from '../lane-tools.ts'

/** Turns over what the lane's group wrote alone; a second time, what came in since. */
export function useReveal() {
  const { group } = useLaneTools()
  const { give, busy } = useCommand()
  return {
    busy,
    /** Whether it was taken on. */
    start: async (what: OwnPart): Promise<boolean> =>
      group !== undefined && (await give({ type: 'reveal.start', groupId: group.id, what })),
  }
}
