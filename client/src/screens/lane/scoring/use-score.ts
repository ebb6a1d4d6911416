import { needsDiscussion } from '@brownpaper/shared/journey/score'
import type { Feeling } from '@brownpaper/shared/lane/feeling'
import { useLive } from '../../../state/use-live.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'

/** One moment's score: one's own, the group's, and what one can do to it. */
export function useScore(moment: string) {
  const { actions, handle, canWrite, withScorer } = useLaneTools()
  const { scores } = useSnapshot()
  const { members } = useLive()
  const group = scores.get(moment)
  const { memberId, isOneself } = handle.scorer
  const own = memberId === undefined ? undefined : group?.own.get(memberId)
  return {
    own,
    group,
    /** Far enough apart to talk about. */
    differs: group !== undefined && needsDiscussion(group),
    canWrite,
    /** For whom, when that is not oneself. */
    scorer: isOneself ? undefined : members.find(({ id }) => id === memberId),
    score: (value: number) => withScorer((member) => actions.setScore(moment, member, value)),
    feel: (feeling: Feeling | undefined) =>
      withScorer((member) => actions.setFeeling(moment, member, feeling)),
    clear: () => withScorer((member) => actions.clearScore(moment, member)),
  }
}
