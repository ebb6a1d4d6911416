export type VoteOption = { readonly id: string; readonly label: string; readonly groupId?: string }

/** What an option got, told once the vote is closed. */
export type VoteResult = { readonly id: string; readonly dots: number; readonly voters: number }

/** What is voted on, and how. */
export type Vote = {
  /** Whose it is; absent where everyone votes. */
  readonly groupId?: string
  readonly question: string
  readonly options: readonly VoteOption[]
  /** How many each person has. */
  readonly dots: number
  /** Nobody gives dots to what is of the own group. */
  readonly excludesOwn: boolean
}

/** Each option with its dots and how many people gave them, most dots first; more people go before equal dots of fewer. */
export function countVotes(
  options: readonly VoteOption[],
  ballots: readonly (readonly string[])[],
): readonly VoteResult[] {
  return options
    .map(({ id }) => ({
      id,
      dots: ballots.reduce((sum, choices) => sum + choices.filter((choice) => choice === id).length, 0),
      voters: ballots.filter((choices) => choices.includes(id)).length,
    }))
    .toSorted((a, b) => b.dots - a.dots || b.voters - a.voters)
}

/** Whether these dots may be given: no more than one has, for options there are, none for one's own group's. */
export function isBallot(
  { options, dots, excludesOwn }: Pick<Vote, 'options' | 'dots' | 'excludesOwn'>,
  choices: readonly string[],
  groupId: string | undefined,
): boolean {
  return (
    choices.length <= dots &&
    choices.every((choice) => {
      const option = options.find(({ id }) => id === choice)
      return option !== undefined && !(excludesOwn && groupId !== undefined && option.groupId === groupId)
    })
  )
}
