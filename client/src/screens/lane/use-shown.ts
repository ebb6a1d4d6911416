import { useIsEmpty } from '../../state/use-table.ts'
import { useLaneTools, useSnapshot } from './lane-tools.ts'
import { type LaneLook, useView } from './use-view.ts'

/** What stands under the lane's bar: the paper, the list, or where to begin while there is nothing for either. */
export function useShown(): LaneLook | 'empty' {
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const hasNoThings = useIsEmpty(document.tables.objects)
  const hasNoSlips = useIsEmpty(document.tables.slips)
  const [view] = useView()
  const isEmpty = layout.columns.length === 0 && layout.notes.size === 0 && hasNoThings && hasNoSlips
  return isEmpty ? 'empty' : view
}
