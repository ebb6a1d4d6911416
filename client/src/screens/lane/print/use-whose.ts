import { useLaneTools } from '../lane-tools.ts'
import { usePersonaName } from '../use-lane-words.ts'

/** Whose lane a sheet is of: numbers are a lane's own, so every sheet and card says it. */
export function useWhose(): string {
  const { group } = useLaneTools()
  const persona = usePersonaName()
  return [group?.name, persona].filter(Boolean).join(' · ')
}
