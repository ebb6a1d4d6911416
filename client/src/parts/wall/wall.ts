import { type LaneStory, tellLane } from '@brownpaper/shared/journey/lane-story'
import { type MergedBlock, mergeLanes } from '@brownpaper/shared/journey/merge'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { BrandValue, Channel, Persona, Phase } from '@brownpaper/shared/workshop/workshop'

/** How much of a lane this device has: nothing yet, its story, or no right to it. */
export type LaneState = 'loading' | 'there' | 'closed'

/** One group's lane on the wall. */
export type WallLane = {
  readonly group: LiveGroup
  readonly persona: Persona | undefined
  /** For `personaLook`: the persona's colour, or the group's place while it has no persona. */
  readonly look: number
  readonly state: LaneState
  readonly story: LaneStory
  /** Where each moment of the story stands, in columns from the left of the wall. */
  readonly xs: readonly number[]
}

/** All lanes in one picture. */
export type Wall = {
  readonly phases: readonly Phase[]
  readonly brandValues: ReadonlyMap<string, BrandValue>
  readonly channels: ReadonlyMap<string, Channel>
  readonly blocks: readonly MergedBlock[]
  /** In columns, at least 1. */
  readonly width: number
  readonly lanes: readonly WallLane[]
}

export type WallInput = Pick<Wall, 'phases' | 'brandValues' | 'channels'> & {
  readonly groups: readonly LiveGroup[]
  readonly personas: ReadonlyMap<string, Persona>
  readonly told: (laneId: string) => { readonly state: LaneState; readonly story: LaneStory } | undefined
}

const NOTHING: LaneStory = tellLane({ notes: [], moments: [], scores: [] }, [])

/** Puts what all lanes tell on one wall, in the order of the groups. */
export function buildWall({ groups, personas, told, ...named }: WallInput): Wall {
  const lanes = groups.map((group, index) => {
    const persona = group.personaId === undefined ? undefined : personas.get(group.personaId)
    const { state, story } = told(group.laneId) ?? { state: 'loading', story: NOTHING }
    return { group, persona, look: persona?.colour ?? index, state, story }
  })
  const merged = mergeLanes({
    phases: named.phases.map(({ id }) => id),
    lanes: lanes.map(({ group, story }) => ({ id: group.id, moments: story.moments })),
  })
  return {
    ...named,
    blocks: merged.blocks,
    width: Math.max(1, merged.width),
    lanes: lanes.map((lane, index) => ({
      ...lane,
      // the story's moments stand in the order in which the wall places them
      xs: merged.lanes[index]?.placed.map(({ x }) => x) ?? [],
    })),
  }
}

/** What a persona is called on the wall; '' while it has no name, then the group's is all there is. */
export function personaTitle(persona: Persona | undefined): string {
  if (persona === undefined) return ''
  return persona.age === '' ? persona.name : `${persona.name}, ${persona.age}`
}

export function isScored({ story }: Pick<WallLane, 'story'>): boolean {
  return story.moments.some(({ score }) => score !== undefined)
}

export type WallCounts = { readonly royals: number; readonly dips: number; readonly deepest: number }

/** How many royal moments there are, and how many moments share the deepest score of the whole wall. */
export function countWall(lanes: readonly Pick<WallLane, 'story'>[]): WallCounts {
  const lows = lanes.flatMap(({ story }) =>
    story.summary.min !== undefined && story.summary.min < 0 ? [story.summary] : [],
  )
  const deepest = lows.length === 0 ? 0 : Math.min(...lows.map(({ min }) => min ?? 0))
  return {
    royals: lanes.reduce((sum, { story }) => sum + story.royals.length, 0),
    dips: lows.filter(({ min }) => min === deepest).reduce((sum, summary) => sum + summary.lows.length, 0),
    deepest,
  }
}
