import { must } from '@brownpaper/shared/base/assert'
import { orderBetween } from '@brownpaper/shared/base/order'
import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import { NOTE_KINDS, ROW_KINDS } from '@brownpaper/shared/lane/note-kind'
import { openWorkshop, type WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import * as Y from 'yjs'
import type { BenchLayout } from './bench.ts'
import { gridPlace, NOTE_SIDE } from './bench-grid.ts'
import { type RandomSource, randomWords } from './bench-words.ts'

/** Notes in a cell for so many columns make a lane about as wide as a screen. */
const CELL_SHAPE = 2.8

export const noteId = (index: number) => `n${index}`

export function openBenchLane(): LaneDocument {
  return openLane(new Y.Doc(), { now: () => performance.now() })
}

/** A lane of n notes, the same one for the same n and layout. */
export function fillLane(lane: LaneDocument, n: number, layout: BenchLayout): void {
  const random = seededRandom(`bench ${n} ${layout}`)
  lane.change(() => {
    if (layout === 'grid') fillGrid(lane, n, random)
    else fillJourney(lane, n, random)
  }, 'seed')
}

function fillGrid({ tables }: LaneDocument, n: number, random: RandomSource) {
  for (let i = 0; i < n; i++) {
    tables.notes.create(noteId(i), {
      author: 'bench',
      kind: must(NOTE_KINDS[i % NOTE_KINDS.length], 'a kind'),
      place: { at: 'paper', ...gridPlace(i, n) },
      size: { width: NOTE_SIDE, height: NOTE_SIDE },
      text: randomWords(random),
    })
  }
}

const PHASES = 6

function fillJourney({ tables }: LaneDocument, n: number, random: RandomSource) {
  const inCell = Math.max(1, Math.round(Math.sqrt(n / (4 * CELL_SHAPE))))
  const moments = Math.ceil(n / (4 * inCell))
  let order: string | undefined
  for (let i = 0; i < moments; i++) {
    order = orderBetween(order, undefined, random)
    const phase = `p${Math.floor((i * PHASES) / moments)}`
    tables.moments.create(`m${i}`, { author: 'bench', phase, order, name: randomWords(random, 2) })
    tables.scores.create(`m${i}/bench`, { value: Math.round(random() * 6) - 3, feeling: 'neutral' })
  }
  order = undefined
  for (let i = 0; i < n; i++) {
    order = orderBetween(order, undefined, random)
    const moment = `m${i % moments}`
    const kind = must(ROW_KINDS[Math.floor(i / moments) % ROW_KINDS.length], 'a kind')
    const place = { at: 'cell', moment, order } as const
    tables.notes.create(noteId(i), { author: 'bench', kind, place, text: randomWords(random) })
  }
}

export function openBenchWorkshop(): WorkshopDocument {
  const workshop = openWorkshop(new Y.Doc(), { now: () => performance.now() })
  for (let i = 0; i < PHASES; i++) {
    workshop.tables.phases.create(`p${i}`, { name: `Fase ${i + 1}`, order: `a${i}` })
  }
  return workshop
}
