import { demoWorkshop } from '@brownpaper/shared/demo/demo'
import { type LaneStory, tellLane } from '@brownpaper/shared/journey/lane-story'
import type { Moment, Score } from '@brownpaper/shared/lane/lane'
import { scoreId } from '@brownpaper/shared/lane/lane'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { expect, test } from 'vitest'
import { buildWall, countWall, isScored } from './wall.ts'

const demo = demoWorkshop('nl')
const order = (index: number) => String(index).padStart(3, '0')
const phases = demo.phases.map(({ id, name }, index) => ({
  id,
  name,
  order: order(index),
  removed: undefined,
}))
const phaseIds = phases.map(({ id }) => id)
const groups: readonly LiveGroup[] = demo.groups.map(({ id }) => ({ id, name: id, laneId: `lane-${id}` }))

function demoStory(groupId: string): LaneStory {
  const group = demo.groups.find(({ id }) => id === groupId)
  const drawn = demo.personas.find(({ id }) => id === group?.personaId)?.moments ?? []
  const moments: Moment[] = drawn.map((moment, index) => ({
    id: moment.id,
    removed: undefined,
    author: '',
    phase: moment.phase,
    order: order(index),
    channel: moment.channel,
    royal: moment.royal,
    name: moment.name,
  }))
  const scores: Score[] = drawn.map(({ id, score }) => ({
    id: scoreId(id, 'someone'),
    removed: undefined,
    value: score,
    feeling: undefined,
  }))
  return tellLane({ notes: [], moments, scores }, phaseIds)
}

const stories = new Map(groups.map(({ id, laneId }) => [laneId, demoStory(id)]))
const named = { phases, brandValues: new Map(), channels: new Map(), personas: new Map() }

function demoWall(told = stories) {
  return buildWall({
    ...named,
    groups,
    told: (laneId) => {
      const story = told.get(laneId)
      return story && { state: 'there', story }
    },
  })
}

test('every moment of every lane stands on the wall, inside its phase', () => {
  const { lanes, blocks } = demoWall()
  expect(lanes.map(({ xs }) => xs.length)).toEqual([12, 12, 12, 12])
  for (const { story, xs } of lanes) {
    story.moments.forEach((moment, index) => {
      const block = blocks.find(({ phase }) => phase === moment.phase)
      const x = xs[index] ?? Number.NaN
      expect(x).toBeGreaterThan(block?.start ?? Number.NaN)
      expect(x).toBeLessThan((block?.start ?? Number.NaN) + (block?.width ?? Number.NaN))
    })
  }
})

test('the demo counts eight royal moments and seven moments at the very bottom', () => {
  expect(countWall(demoWall().lanes)).toEqual({ royals: 8, dips: 7, deepest: -3 })
})

test('a lane that has not arrived keeps its place, without moments', () => {
  const [first, ...rest] = groups
  const wall = demoWall(new Map(rest.map(({ laneId }) => [laneId, stories.get(laneId) ?? demoStory('')])))
  expect(wall.lanes[0]).toMatchObject({ group: first, state: 'loading', xs: [] })
  expect(wall.lanes.map(isScored)).toEqual([false, true, true, true])
})

test('a wall without phases and moments still has a width to draw on', () => {
  expect(buildWall({ ...named, phases: [], groups, told: () => undefined }).width).toBe(1)
})

test('nothing below zero is no dip', () => {
  expect(countWall([])).toEqual({ royals: 0, dips: 0, deepest: 0 })
})
