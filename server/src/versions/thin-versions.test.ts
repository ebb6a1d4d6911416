import type { VersionReason } from '@brownpaper/shared/protocol/versions'
import { describe, expect, it } from 'vitest'
import { thinVersions } from './thin-versions.ts'
import { VERSION_DEFAULTS } from './version-options.ts'

/** Versions named by their sort and place, the newest first: `hand 1`, `hand 2`. */
const some = (why: VersionReason, count: number, storedBytes = 1) =>
  Array.from({ length: count }, (_, index) => ({ id: `${why} ${index + 1}`, why, storedBytes }))

const options = { ...VERSION_DEFAULTS, mostOfSteps: 2, mostByHand: 3, mostBeforeRestore: 1, mostBytes: 100 }

describe('versions of a room', () => {
  it.each([
    ['step', 2],
    ['hand', 3],
    ['restore', 1],
  ] as const)('made for the reason %s are kept up to %d, and the oldest goes first', (why, most) => {
    expect(thinVersions(some(why, most), options)).toEqual([])
    expect(thinVersions(some(why, most + 1), options)).toEqual([`${why} ${most + 1}`])
  })

  it('of one sort do not drive out those of another', () => {
    const versions = [...some('hand', 9), ...some('step', 2)]
    expect(thinVersions(versions, options)).toEqual(
      some('hand', 9)
        .slice(3)
        .map(({ id }) => id),
    )
  })

  it('together take no more than they may', () => {
    expect(thinVersions(some('hand', 2, 50), options)).toEqual([])
    expect(thinVersions(some('hand', 2, 51), options)).toEqual(['hand 2'])
  })

  it('keep the newest, however large it is', () => {
    expect(thinVersions(some('step', 1, 101), options)).toEqual([])
    expect(thinVersions(some('step', 2, 101), options)).toEqual(['step 2'])
  })
})
