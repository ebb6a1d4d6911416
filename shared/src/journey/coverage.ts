/** A channel as far as coverage asks: `owner` is the name of the department that looks after it, '' for none. */
export type CoveredChannel = {
  readonly id: string
  readonly name: string
  readonly owner: string
  /** Somebody else's: nobody of ours need come. */
  readonly isExternal: boolean
}

/** A moment on a wall: whose it is, its place in that journey from 1, and its channel. */
export type CoveredMoment = {
  readonly persona: string
  readonly number: number
  readonly channel: string | undefined
}

export type CoverageQuestion = {
  readonly channels: readonly CoveredChannel[]
  /** On the walls; empty before anyone worked there. */
  readonly moments: readonly CoveredMoment[]
  /** Channels that insights, figures and communication are about; '' is none. */
  readonly inData: readonly string[]
  /** Departments of who is invited, as they were written; with doubles. */
  readonly invited: readonly string[]
}

export type Coverage = {
  /** Departments the journey passes through, of which nobody is invited; those with most moments first. */
  readonly uninvited: readonly {
    readonly department: string
    readonly channels: readonly string[]
    readonly moments: readonly CoveredMoment[]
  }[]
  /** Names of channels nobody looks after, as far as we know. */
  readonly ownerless: readonly string[]
  /** Names of channels one has data of and no wall shows; none while the walls are empty. */
  readonly unseen: readonly string[]
  /** Everyone is of one department. */
  readonly isOneDepartment: boolean
}

/**
 * Who and what a journey touches, held against who was invited and what is known (our own rule). While the walls are
 * empty every listed channel counts as touched; afterwards only those with a moment. Names compare without case.
 */
export function coverageOf({ channels, moments, inData, invited }: CoverageQuestion): Coverage {
  const there = new Set(invited.map(normal).filter((name) => name !== ''))
  const isWallEmpty = moments.length === 0
  const momentsOf = (id: string) => moments.filter(({ channel }) => channel === id)
  const touched = channels.filter(({ id }) => isWallEmpty || momentsOf(id).length > 0)
  const byOwner = Map.groupBy(
    touched.filter(({ owner, isExternal }) => owner.trim() !== '' && !isExternal),
    ({ owner }) => normal(owner),
  )
  const uninvited = [...byOwner]
    .filter(([name]) => !there.has(name))
    .map(([, own]) => ({
      department: own[0]?.owner.trim() ?? '',
      channels: own.map(({ name }) => name),
      moments: own.flatMap(({ id }) => momentsOf(id)),
    }))
    .toSorted((a, b) => b.moments.length - a.moments.length)
  const known = new Set(inData)
  return {
    uninvited,
    ownerless: touched.filter(({ owner, isExternal }) => owner.trim() === '' && !isExternal).map(nameOf),
    unseen: isWallEmpty
      ? []
      : channels.filter(({ id }) => known.has(id) && momentsOf(id).length === 0).map(nameOf),
    isOneDepartment: there.size === 1 && invited.length > 1,
  }
}

const normal = (name: string) => name.normalize('NFC').trim().toLowerCase()
const nameOf = ({ name }: CoveredChannel) => name
