import type { LiveGroup } from '@brownpaper/shared/live/live'
import { showToast } from '../ui/toast.tsx'
import { useCommand } from './use-command.ts'

/** What is said when it is away, and on what brings it back. A later message under the same key takes its place. */
type Words = { readonly key: string; readonly removed: string; readonly undo: string }

/** Takes a group away, and offers to put it back. */
export function useRemoveGroup({ id: groupId }: LiveGroup, { key, removed, undo }: Words) {
  const { give, busy } = useCommand()
  const remove = async () => {
    if (!(await give({ type: 'group.remove', groupId }))) return
    const onPress = () => void give({ type: 'group.restore', groupId })
    showToast({ key, text: removed, action: { label: undo, onPress } })
  }
  return { remove, busy }
}
