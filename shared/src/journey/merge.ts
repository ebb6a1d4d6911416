import { byOrder } from '../base/order.ts'

/** A moment as the wall places it: its phase, and its order key within the lane. */
export type MergeMoment = {
  readonly id: string
  /** The id of its phase; one that the wall does not know counts as no phase. */
  readonly phase: string | undefined
  /** Compared by code unit, as order keys are; equal keys fall back on the id. */
  readonly order: string
}

export type MergeLane<M extends MergeMoment = MergeMoment> = {
  readonly id: string
  readonly moments: readonly M[]
}

/** A stretch of columns that all lanes share, in units of columns. */
export type MergedBlock = {
  /** The id of the phase; undefined for the last block, of moments without a known phase. */
  readonly phase: string | undefined
  readonly start: number
  readonly width: number
}

/** A moment in its place: x is the middle of its column, in units of columns from the left of the wall. */
export type PlacedMoment<M extends MergeMoment = MergeMoment> = { readonly moment: M; readonly x: number }

export type MergedWall<M extends MergeMoment = MergeMoment> = {
  /** The phases in order, then the block of unplaced moments if there are any. */
  readonly blocks: readonly MergedBlock[]
  readonly width: number
  /** Every lane in the order given, with all of its moments from left to right. */
  readonly lanes: readonly { readonly id: string; readonly placed: readonly PlacedMoment<M>[] }[]
}

export type MergeInput<M extends MergeMoment = MergeMoment> = {
  /** The ids of the phases, in order, each once. */
  readonly phases: readonly string[]
  readonly lanes: readonly MergeLane<M>[]
}

/**
 * Lays lanes on one wall, aligned by phase, so that all curves fit in one picture. A phase is as wide as the
 * lane that has most moments in it, and at least one column; each lane spreads its moments evenly over that
 * width. No moment is left out, and within a lane x strictly increases, as a curve needs.
 */
export function mergeLanes<M extends MergeMoment>({ phases, lanes }: MergeInput<M>): MergedWall<M> {
  const sorted = lanes.map((lane) => ({ id: lane.id, byPhase: momentsByPhase(lane, phases) }))
  const blocks = blocksOf(phases, (phase) =>
    sorted.reduce((most, { byPhase }) => Math.max(most, byPhase.get(phase)?.length ?? 0), 0),
  )
  return {
    blocks,
    width: blocks.reduce((sum, block) => sum + block.width, 0),
    lanes: sorted.map(({ id, byPhase }) => ({
      id,
      placed: blocks.flatMap((block) => spreadEvenly(byPhase.get(block.phase) ?? [], block)),
    })),
  }
}

function momentsByPhase<M extends MergeMoment>(
  lane: MergeLane<M>,
  phases: readonly string[],
): Map<string | undefined, M[]> {
  const byPhase = new Map<string | undefined, M[]>([undefined, ...phases].map((phase) => [phase, []]))
  const unplaced = byPhase.get(undefined)
  for (const moment of lane.moments.toSorted(byOrder)) (byPhase.get(moment.phase) ?? unplaced)?.push(moment)
  return byPhase
}

function blocksOf(
  phases: readonly string[],
  mostMoments: (phase: string | undefined) => number,
): MergedBlock[] {
  const blocks: MergedBlock[] = []
  let start = 0
  const add = (phase: string | undefined, width: number) => {
    blocks.push({ phase, start, width })
    start += width
  }
  for (const phase of phases) add(phase, Math.max(1, mostMoments(phase)))
  const unplaced = mostMoments(undefined)
  if (unplaced > 0) add(undefined, unplaced)
  return blocks
}

function spreadEvenly<M extends MergeMoment>(moments: readonly M[], block: MergedBlock): PlacedMoment<M>[] {
  const step = block.width / moments.length
  return moments.map((moment, index) => ({ moment, x: block.start + (index + 0.5) * step }))
}
