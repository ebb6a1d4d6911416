import { useLive } from '../../state/use-live.ts'

/** The name of the group that presents now. */
export function usePresentingGroup(): string {
  const { presentation, groups } = useLive()
  if (presentation === null) return ''
  return groups.find(({ id }) => id === presentation.groupId)?.name ?? ''
}
