import type { Note } from '@brownpaper/shared/lane/lane'
import type { LaneLayout } from '@brownpaper/shared/lane/layout'
import type { BoardThing } from '@brownpaper/shared/lane/objects'
import { layerOf, type Stacked, stackOf } from '@brownpaper/shared/lane/stack'
import { stackedNote, stackedObject } from '@brownpaper/shared/lane/things'

/** Where frames, then what was put behind the grid's notes, then everything else begins; the grid's notes lie at 1. */
const FLOOR = { frame: 0, behind: 0.5, above: 3 } as const
/** Between neighbours: so small that a hundred thousand things stay on their floor. */
const STEP = 1e-6

const GROUND = layerOf({ layer: '' })
/** What never got a layer lies here, ties by id; of thousands of notes on free paper these are nearly all. */
export const GROUND_HEIGHT = FLOOR.above

/** The notes on free paper that somebody gave a layer. */
export function layeredNotes(notes: readonly Note[], layout: LaneLayout): readonly Note[] {
  return notes.filter((note) => layerOf(note) !== GROUND && layout.notes.get(note.id)?.at === 'paper')
}

/**
 * How high each thing lies on the board that does not lie at the ground. The same map for as long as nothing was
 * restacked, came or went, and what lies below a new thing keeps its height: nothing else need be drawn anew.
 */
export function createStackHeights() {
  let stacked: readonly Stacked[] = []
  let heights: ReadonlyMap<string, number> = new Map()
  return (things: readonly BoardThing[], notes: readonly Note[]): ReadonlyMap<string, number> => {
    const next = [...things.map(stackedObject), ...notes.map(stackedNote)].filter(isRaised)
    if (next.length === stacked.length && next.every((one, at) => isSame(one, stacked[at]))) return heights
    stacked = next
    const ranks = stackOf(next)
    heights = new Map(next.map((one) => [one.id, floorOf(one) + (1 + (ranks.get(one.id) ?? 0)) * STEP]))
    return heights
  }
}

const isSame = (a: Stacked, b: Stacked | undefined) =>
  a.id === b?.id && a.layer === b.layer && a.isFrame === b.isFrame

const isRaised = (one: Stacked) => one.isFrame || layerOf(one) !== GROUND

function floorOf(one: Stacked): number {
  if (one.isFrame) return FLOOR.frame
  return layerOf(one) < GROUND ? FLOOR.behind : FLOOR.above
}
