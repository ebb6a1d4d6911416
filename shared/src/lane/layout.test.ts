import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bottomOf, centreOf, overlap } from '../geometry/rect.ts'
import type { Moment, Note, NotePlace, Word } from './lane.ts'
import { dropCell, dropMoment, dropSlip, laneSpot } from './lane-spot.ts'
import {
  createLaneLayout,
  LANE_SIZES,
  type LaneLayoutInput,
  laneBounds,
  layoutLane,
  NOTE_SIDES,
} from './layout.ts'
import { NOTE_KINDS, type NoteKind } from './note-kind.ts'

const phases = [
  { id: 'p1', name: 'Kiezen' },
  { id: 'p2', name: 'Gebruiken' },
  { id: 'p3', name: 'Hulp' },
]

const moment = (id: string, phase: string, order = id): Moment => ({
  id,
  removed: undefined,
  author: '',
  phase,
  order,
  channel: undefined,
  royal: undefined,
  name: id,
})

const note = (id: string, kind: NoteKind, place: NotePlace): Note => ({
  id,
  removed: undefined,
  author: '',
  late: false,
  kind,
  place,
  top: undefined,
  fixed: undefined,
  shock: false,
  size: undefined,
  group: undefined,
  locked: false,
  layer: '',
  text: '',
})

const cell = (moment: string, order = 'a'): NotePlace => ({ at: 'cell', moment, order })
const paper = (x: number, y: number): NotePlace => ({ at: 'paper', x, y })

const word = (id: string, moment: string): Word => ({
  id,
  removed: undefined,
  author: '',
  moment,
  dx: 0,
  dy: -60,
  text: id,
})

const lane = (parts: Partial<LaneLayoutInput> = {}): LaneLayoutInput => ({
  phases,
  moments: [moment('m1', 'p1'), moment('m2', 'p2'), moment('m3', 'p2')],
  notes: [],
  words: [],
  scores: new Map(),
  ...parts,
})

/** Lanes with known and unknown phases and moments, notes of any height anywhere. */
const anyLane = fc.record({
  moments: fc
    .array(fc.tuple(fc.constantFrom('p1', 'p2', 'p3', 'gone'), fc.string({ minLength: 1, maxLength: 3 })), {
      maxLength: 8,
    })
    .map((all) => all.map(([phase, order], i) => moment(`m${i}`, phase, order))),
  notes: fc
    .array(
      fc.record({
        kind: fc.constantFrom(...NOTE_KINDS),
        place: fc.oneof(
          fc
            .tuple(fc.integer({ min: 0, max: 9 }), fc.string({ maxLength: 2 }))
            .map(([at, order]) => cell(`m${at}`, order)),
          fc
            .tuple(fc.integer({ min: -500, max: 4000 }), fc.integer({ min: -500, max: 2000 }))
            .map(([x, y]) => paper(x, y)),
        ),
        height: fc.integer({ min: 40, max: 300 }),
      }),
      { maxLength: 40 },
    )
    .map((all) => all.map(({ kind, place, height }, i) => ({ note: note(`n${i}`, kind, place), height }))),
})

function layOut({ moments, notes }: { moments: Moment[]; notes: { note: Note; height: number }[] }) {
  const heights = new Map(notes.map((one) => [one.note.id, one.height]))
  return layoutLane(
    lane({
      moments,
      notes: notes.map((one) => one.note),
      heightOf: (one, atLeast) => Math.max(atLeast, heights.get(one.id) ?? 0),
    }),
  )
}

describe('a laid out lane', () => {
  it('gives every note exactly one place, and no two that it placed itself overlap', () => {
    fc.assert(
      fc.property(anyLane, (any) => {
        const { notes, channels } = layOut(any)
        expect([...notes.keys()].sort()).toEqual(any.notes.map((one) => one.note.id).sort())
        const own = [...notes.values()].filter(({ at }) => at !== 'paper').map(({ rect }) => rect)
        const rects = [...own, ...channels.values()]
        rects.forEach((rect, i) => {
          for (const other of rects.slice(i + 1)) expect(overlap(rect, other)).toBe(false)
        })
      }),
    )
  })

  it('keeps what waits beside the lane clear of what people laid there', () => {
    fc.assert(
      fc.property(anyLane, (any) => {
        const placed = [...layOut(any).notes.values()]
        for (const { rect } of placed.filter(({ at }) => at === 'loose')) {
          for (const free of placed.filter(({ at }) => at === 'paper')) {
            expect(overlap(rect, free.rect)).toBe(false)
          }
        }
      }),
    )
  })

  it('finds every note of a cell back at its middle, with its index', () => {
    fc.assert(
      fc.property(anyLane, (any) => {
        const layout = layOut(any)
        for (const [key, ids] of layout.cells) {
          ids.forEach((id, index) => {
            const rect = layout.notes.get(id)?.rect
            expect(rect).toBeDefined()
            if (rect === undefined) return
            const [moment, kind] = key.split('/')
            expect(laneSpot(layout, centreOf(rect))).toEqual({ at: 'cell', moment, kind, index })
          })
        }
      }),
    )
  })

  it('holds everything within its bounds', () => {
    fc.assert(
      fc.property(anyLane, (any) => {
        const { bounds, notes, blocks } = layOut(any)
        for (const rect of [
          ...[...notes.values()].map((one) => one.rect),
          ...blocks.map((one) => one.tape),
        ]) {
          expect(rect.x).toBeGreaterThanOrEqual(bounds.x)
          expect(rect.y + rect.height).toBeLessThanOrEqual(bounds.y + bounds.height)
        }
      }),
    )
  })

  it('shows moments of an unknown phase in a last block, counted on', () => {
    const { blocks, columns } = layoutLane(lane({ moments: [moment('m1', 'gone'), moment('m2', 'p2')] }))
    expect(blocks.map((block) => [block.phase, block.moments])).toEqual([
      ['p1', []],
      ['p2', ['m2']],
      ['p3', []],
      [undefined, ['m1']],
    ])
    expect(columns.map((column) => [column.moment, column.number])).toEqual([
      ['m2', 1],
      ['m1', 2],
    ])
  })

  it('lets a row grow with its fullest cell, and the curve with it', () => {
    const empty = layoutLane(lane())
    const notes = ['a', 'b', 'c'].map((id) => note(id, 'pain', cell('m1', id)))
    const full = layoutLane(lane({ notes }))
    const rowOf = (layout: typeof full) => layout.rows.find((row) => row.kind === 'pain')?.height ?? 0
    const grown = rowOf(full) - rowOf(empty)
    expect(grown).toBe(3 * LANE_SIZES.crowdedNote + 2 * LANE_SIZES.noteGap - LANE_SIZES.note)
    expect(full.curve.zeroY - empty.curve.zeroY).toBe(grown)
  })

  it('puts a score at its height and leaves out what nobody scored', () => {
    const { curve } = layoutLane(lane({ scores: new Map([['m2', { median: -2, low: -3, high: 0 }]]) }))
    expect(curve.points.map((point) => point?.moment)).toEqual([undefined, 'm2', undefined])
    expect(curve.points[1]?.y).toBe(curve.zeroY + 2 * LANE_SIZES.score)
  })

  it('hangs words at their point, and keeps those of a moment that is gone', () => {
    const { words, bounds } = layoutLane(lane({ words: [word('w1', 'm1'), word('w2', 'gone')] }))
    expect(words.get('w1')?.anchor).toBeDefined()
    const lost = words.get('w2')
    expect(lost?.anchor).toBeUndefined()
    expect(lost && overlap(lost.rect, bounds)).toBe(true)
  })

  it('brings back what was laid where nobody could find it', () => {
    const { bounds } = layoutLane(lane({ notes: [note('n', 'plain', paper(1e300, -1e300))] }))
    expect(bounds.width).toBeLessThan(50_000)
  })

  it('gives room under the phases by moving these up: whatever lies on the paper keeps its place', () => {
    const input = lane({ notes: [note('n', 'pain', cell('m1')), note('free', 'plain', paper(10, 20))] })
    const [before, after] = [layoutLane(input), layoutLane({ ...input, strips: 300 })]
    expect(after.strips).toMatchObject({ y: LANE_SIZES.tape - 300, height: 300 })
    for (const [at, { tape }] of after.blocks.entries()) {
      expect(tape.y + tape.height).toBe(after.strips.y)
      expect(tape).toMatchObject({ x: before.blocks[at]?.tape.x, width: before.blocks[at]?.tape.width })
    }
    expect(after.title.y).toBe(before.title.y - 300)
    for (const { head } of after.columns) expect(head.y).toBeGreaterThanOrEqual(bottomOf(after.strips))
    for (const part of ['columns', 'rows', 'notes', 'channels', 'curve'] as const)
      expect(after[part]).toEqual(before[part])
    expect([after.bounds.y, laneBounds(after)]).toEqual([before.bounds.y - 300, after.bounds])
  })

  it('keeps the parts that did not change', () => {
    const layout = createLaneLayout()
    const input = lane({ notes: [note('n', 'pain', cell('m1'))] })
    const before = layout(input)
    const after = layout({ ...input, scores: new Map([['m1', { median: 1, low: 1, high: 1 }]]) })
    expect(after.notes).toBe(before.notes)
    expect(after.columns).toBe(before.columns)
    expect(after.curve).not.toBe(before.curve)
  })
})

describe('a point of the lane', () => {
  const layout = layoutLane(lane({ notes: [note('n', 'action', cell('m1'))] }))
  const column = (id: string) => layout.columnOf.get(id)?.x ?? 0
  const rowY = (kind: string) => layout.rows.find((row) => row.kind === kind)?.y ?? 0

  it('is the nearest cell also between two of them', () => {
    const gap = { x: column('m2') + LANE_SIZES.column + 2, y: rowY('pain') - 3 }
    expect(laneSpot(layout, gap)).toEqual({ at: 'cell', moment: 'm2', kind: 'pain', index: 0 })
  })

  it('is head, phase, curve or bare paper elsewhere', () => {
    expect(laneSpot(layout, { x: column('m3') + 5, y: LANE_SIZES.tape + 12 })).toEqual({
      at: 'head',
      moment: 'm3',
    })
    expect(laneSpot(layout, { x: column('m3') + 5, y: 10 })).toEqual({ at: 'phase', phase: 'p2' })
    const atScore = { x: column('m1') + 40, y: layout.curve.zeroY - LANE_SIZES.score * 1.5 }
    expect(laneSpot(layout, atScore)).toEqual({ at: 'curve', moment: 'm1', score: 1.5 })
    expect(laneSpot(layout, { x: -500, y: 300 })).toEqual({ at: 'paper' })
  })

  it('in the channel’s row sends a note to the nearer row beside it', () => {
    const y = rowY('channel')
    expect(dropCell(layout, { x: column('m1'), y: y + 2 })).toMatchObject({ kind: 'action', index: 1 })
    expect(dropCell(layout, { x: column('m1'), y: y + LANE_SIZES.channel - 2 })).toMatchObject({
      kind: 'pain',
    })
    expect(dropCell(layout, { x: -500, y })).toBeUndefined()
  })

  it('takes a slip for a moment or between two, and on a phase, but not back among its like', () => {
    const open = layoutLane({ ...lane({}), strips: 300 })
    const x = column('m1') + LANE_SIZES.column / 2
    const at = (y: number) => dropSlip(open, { x, y })
    expect(at(LANE_SIZES.tape - 300 - 10)).toMatchObject({ phase: 'p1' })
    expect(at(LANE_SIZES.tape - 300 + 10)).toBeUndefined()
    expect(at(LANE_SIZES.tape - 10)).toBeUndefined()
    expect(at(LANE_SIZES.tape + 20)).toEqual({ moment: 'm1' })
    expect(at(rowY('action'))).toEqual({ moment: 'm1' })
    expect(dropSlip(layout, { x, y: LANE_SIZES.tape - 10 })).toMatchObject({ phase: 'p1' })
  })

  it('tells where a moment goes', () => {
    expect(dropMoment(layout, -50)).toEqual({ phase: 'p1', before: 'm1' })
    expect(dropMoment(layout, column('m2') + 150)).toEqual({ phase: 'p2', before: 'm3' })
    expect(dropMoment(layout, column('m3') + 150)).toEqual({ phase: 'p2', before: undefined })
    expect(dropMoment(layout, 99_999)).toEqual({ phase: 'p3', before: undefined })
  })
})

describe('a free note with a size of its own', () => {
  const sizeOf = (size: { width: number; height: number } | undefined, place: NotePlace) => {
    const one = { ...note('n', 'plain', place), size }
    const heightOf = (_note: Note, atLeast: number, width: number) => Math.max(atLeast, 20_000 / width)
    return layoutLane({ ...lane({ notes: [one] }), heightOf }).notes.get('n')?.rect
  }
  const free: NotePlace = { at: 'paper', x: 10, y: 20 }

  it('is so wide, and as high as its words need there', () => {
    expect(sizeOf({ width: 400, height: 300 }, free)).toMatchObject({ width: 400, height: 300 })
    expect(sizeOf({ width: 100, height: 100 }, free)).toMatchObject({ width: 100, height: 200 })
  })

  it('is never lost from sight, and as usual where nobody chose', () => {
    expect(sizeOf({ width: 1, height: 1e9 }, free)).toMatchObject({
      width: NOTE_SIDES.least,
      height: NOTE_SIDES.most,
    })
    expect(sizeOf(undefined, free)?.width).toBe(LANE_SIZES.column)
    expect(sizeOf({ width: 0, height: 0 }, free)?.width).toBe(LANE_SIZES.column)
  })
})
