import { checkRoyalMoments, type RoyalFindingKind } from '@brownpaper/shared/journey/royal'
import type { Moment } from '@brownpaper/shared/lane/lane'
import { cellKey } from '@brownpaper/shared/lane/layout'
import type { LaneSnapshot } from './lane-view.ts'

/** What there is to think about at one royal moment, among all of the lane. */
export function royalHints(
  { layout, scores }: LaneSnapshot,
  momentOf: (id: string) => Moment | undefined,
  /** The moment one looks at, and the brand value chosen for it so far. */
  now: { readonly moment: string; readonly brandValue: string },
): readonly RoyalFindingKind[] {
  const at = layout.columns.findIndex((column) => column.moment === now.moment)
  const findings = checkRoyalMoments(
    layout.columns.map(({ moment }) => {
      const royal = moment === now.moment ? now : momentOf(moment)?.royal
      return {
        score: scores.get(moment)?.median,
        royal:
          royal === undefined
            ? undefined
            : { brandValue: royal.brandValue === '' ? undefined : royal.brandValue },
        hasFix: layout.cells.has(cellKey(moment, 'improvement')),
      }
    }),
  )
  return findings.filter((finding) => finding.at === at).map((finding) => finding.kind)
}
