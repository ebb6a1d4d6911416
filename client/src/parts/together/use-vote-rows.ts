import type { LiveVote } from '@brownpaper/shared/live/live'
import { useLive } from '../../state/use-live.ts'

/** What one thing to vote for got. */
export type VoteRow = {
  readonly id: string
  /** Undefined when it is not there any more. */
  readonly label: string | undefined
  /** The name of the group it comes from, where the vote is between groups. */
  readonly group: string | undefined
  readonly dots: number
  readonly voters: number
  /** How long its bar is beside that of the one with most dots, 0 to 1. */
  readonly share: number
}

/** What a closed vote came to, most dots first; nothing while it is open. */
export function useVoteRows({ options, results = [] }: LiveVote): readonly VoteRow[] {
  const { groups } = useLive()
  const most = Math.max(1, ...results.map(({ dots }) => dots))
  return results.map(({ id, dots, voters }) => {
    const option = options.find((one) => one.id === id)
    const group = groups.find((one) => one.id === option?.groupId)?.name
    return { id, label: option?.label, group, dots, voters, share: dots / most }
  })
}
