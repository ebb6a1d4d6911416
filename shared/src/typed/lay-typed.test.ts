import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../base/seeded-random.ts'
import { tellLane } from '../journey/lane-story.ts'
import { momentScores } from '../journey/moment-scores.ts'
import { createLaneActions } from '../lane/actions.ts'
import { openLane } from '../lane/lane.ts'
import { layoutLane } from '../lane/layout.ts'
import { layTyped } from './lay-typed.ts'
import { readTyped } from './read-typed.ts'

const phases = [
  { id: 'a', name: 'Kiezen' },
  { id: 'b', name: 'Gebruiken' },
]

function openTestLane() {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  let made = 0
  const actions = createLaneActions(lane, {
    newId: () => `id${made++}`,
    random: seededRandom('typed'),
    now: () => 0,
    author: () => 'companion',
  })
  const { notes, moments, words, scores } = lane.tables
  const story = () =>
    tellLane(
      { notes: notes.all(), moments: moments.all(), scores: scores.all() },
      phases.map(({ id }) => id),
    )
  function type(text: string) {
    const layout = layoutLane({
      phases,
      moments: moments.all(),
      notes: notes.all(),
      words: words.all(),
      scores: momentScores(scores.all()),
    })
    const known = {
      phases,
      channels: [],
      brandValues: [],
      moments: story().moments,
      ideas: notes.all().filter(({ kind }) => kind === 'improvement'),
    }
    layTyped(lane, actions, readTyped(text, known), { layout, scorer: 'companion' })
  }
  return { lane, type, story }
}

test('eight moments, scores and a top three are enough for a story to present, and one undo takes all back', () => {
  const { lane, type, story } = openTestLane()
  type(`Kiezen
1. Folder +1
2. Winkel +2
3. Thuis (0)
Gebruiken
4. Aan -1
5. Rekening -3 boos
6. Bellen -2
7. Brief -1
8. Opgelost +2
Top 3
1. Waarschuw vooraf (5)
2. Bel zelf (6)
3. Minder letters`)
  const told = story()
  expect(told.moments.map(({ number, name, phase, score }) => [number, name, phase, score?.median])).toEqual([
    [1, 'Folder', 'a', 1],
    [2, 'Winkel', 'a', 2],
    [3, 'Thuis', 'a', 0],
    [4, 'Aan', 'b', -1],
    [5, 'Rekening', 'b', -3],
    [6, 'Bellen', 'b', -2],
    [7, 'Brief', 'b', -1],
    [8, 'Opgelost', 'b', 2],
  ])
  expect(told.top.map(({ top, text }) => [top, text])).toEqual([
    [1, 'Waarschuw vooraf'],
    [2, 'Bel zelf'],
    [3, 'Minder letters'],
  ])
  expect(told.deepest).toMatchObject({ name: 'Rekening', feeling: 'angry' })
  lane.history.undo()
  expect(story()).toMatchObject({ moments: [], noteCount: 0 })
  lane.history.redo()
  expect(story().moments.length).toBe(8)
})

test('what is typed after a moment that is there comes behind it', () => {
  const { type, story } = openTestLane()
  type('Kiezen\n1. Een\n2. Drie')
  type('m: Een\nk: duur\nm: Twee\nm: Tweeenhalf')
  expect(story().moments.map(({ name }) => name)).toEqual(['Een', 'Twee', 'Tweeenhalf', 'Drie'])
  expect(story().moments[0]?.notes.pain.map(({ text }) => text)).toEqual(['duur'])
})

test('loose notes lie under the lane and under what lies there, none on another', () => {
  const { lane, type } = openTestLane()
  lane.tables.objects.create('photo', {
    type: 'image',
    asset: 'x',
    box: { x: 0, y: 1000, width: 400, height: 900, angle: 0 },
  })
  type('een\ntwee')
  const places = lane.tables.notes.all().map(({ place }) => place)
  expect(places.every((place) => place.at === 'paper' && place.y > 1900)).toBe(true)
  expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(2)
})
