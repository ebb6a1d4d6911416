import type { Difference } from '@brownpaper/shared/ydoc/differences'

/** What can differ, in the order one is told of it. The names are those of the lane's tables. */
const SORTS = ['notes', 'moments', 'objects', 'words', 'scores', 'evidence', 'comments'] as const
export type Sort = (typeof SORTS)[number]

export type SortCount = { readonly sort: Sort; readonly count: number }

/** What happens to the paper when a version is put back. */
export type DifferenceCounts = {
  readonly comesBack: readonly SortCount[]
  readonly goesAway: readonly SortCount[]
  readonly goesBack: readonly SortCount[]
}

/** How many things of each sort come back, go away and become as they were; sorts without any are left out. */
export function countDifferences(differences: readonly Difference[]): DifferenceCounts {
  const count = (what: Difference['what']) =>
    SORTS.map((sort) => ({
      sort,
      count: differences.filter((one) => one.table === sort && one.what === what).length,
    })).filter((one) => one.count > 0)
  return {
    comesBack: count('thrown-away'),
    goesAway: count('added'),
    goesBack: count('changed'),
  }
}
