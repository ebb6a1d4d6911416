import { must } from '@brownpaper/shared/base/assert'
import type { Point } from '@brownpaper/shared/geometry/rect'
import type { SlipKind } from '@brownpaper/shared/lane/lane'
import { laySlips } from '@brownpaper/shared/lane/lay-slips'
import { LANE_SIZES, NOTE_SIDES } from '@brownpaper/shared/lane/layout'
import { mayChange } from '@brownpaper/shared/lane/levels'
import type { RowKind } from '@brownpaper/shared/lane/note-kind'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { SHAPE_TOOLS } from './paper-state.ts'
import { standInForPage } from './test-page.ts'
import {
  expectGesture,
  expectKept,
  expectSame,
  type Gesture,
  NothingThere,
  openFilledPaper,
  openTestPaper,
  sync,
  type TestPaper,
} from './test-paper.ts'

beforeAll(standInForPage)

const bare = { from: { x: 2000, y: 1000 }, to: { x: 2200, y: 1120 } }

const object = ({ document }: TestPaper, id: string) => document.tables.objects.get(id)
const note = ({ document }: TestPaper, id: string) => document.tables.notes.get(id)
const newest = ({ document }: TestPaper) => document.tables.objects.all().at(-1)
const newestNote = ({ document }: TestPaper) => document.tables.notes.all().at(-1)
const endsOf = (paper: TestPaper, id = '') =>
  object(paper, id)?.ends?.map((end) => ('to' in end ? end.to : undefined))

const up = ({ x, y }: Point, by: number): Point => ({ x, y: y - by })
const down = ({ x, y }: Point, by: number): Point => ({ x, y: y + by })
const left = ({ x, y }: Point, by: number): Point => ({ x: x - by, y })

function cellAt({ commands }: TestPaper, moment: string, kind: RowKind): Point {
  const { columnOf, rows } = commands.layout()
  const column = must(columnOf.get(moment))
  const row = must(rows.find((one) => one.kind === kind))
  return { x: column.x + LANE_SIZES.column / 2, y: row.y + row.height / 2 }
}

const SLIP = { what: 'slip', id: 'slip', kind: 'action' } as const
const usedOf = ({ document }: TestPaper) => document.tables.slips.get('slip')?.used

/** What somebody wrote alone, turned over. */
function layOutSlip({ document }: TestPaper, kind: SlipKind = 'action'): void {
  const piece = { id: 'slip', kind, text: 'Ik bel', trigger: '', channel: undefined }
  laySlips(document, { strips: [[piece]], scores: [] })
}

/** A page somebody found, at the first moment. */
function layEvidence({ host }: TestPaper): void {
  host().evidence.add({ moment: 'm1', kind: 'link', date: '2026-11-29', url: 'https://example.org' })
}
const newestEvidence = ({ document }: TestPaper) => document.tables.evidence.all().at(-1)
const cardOf = (paper: TestPaper) => paper.middleOf(`card:${newestEvidence(paper)?.id}`)

const gestures: Readonly<Record<string, Gesture>> = {
  'evidence is dragged to another moment': {
    ready: layEvidence,
    play: (paper) => paper.drag(cardOf(paper), cellAt(paper, 'm3', 'pain')),
    expects: (paper) => expect(newestEvidence(paper)?.moment).toBe('m3'),
  },
  'evidence is dragged to another moment by a finger': {
    ready: layEvidence,
    play: (paper) => paper.drag(cardOf(paper), cellAt(paper, 'm2', 'action'), { pointerType: 'touch' }),
    expects: (paper) => expect(newestEvidence(paper)?.moment).toBe('m2'),
  },
  'a pen draws a stroke': {
    ready: ({ commands }) => commands.setTool('pen'),
    play: (paper) => paper.drag(bare.from, bare.to, { pointerType: 'pen', pressure: 0.8 }),
    expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'stroke', pen: 'pen' }),
  },
  'a highlighter draws a stroke': {
    ready: ({ commands }) => commands.setTool('highlighter'),
    play: (paper) => paper.drag(bare.from, bare.to),
    expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'stroke', pen: 'highlighter' }),
  },
  'an eraser takes away what its stroke touches, never a note': {
    ready: ({ commands }) => commands.setTool('eraser'),
    play: (paper) => paper.drag({ x: 2060, y: -20 }, { x: 2060, y: 760 }),
    expects(paper) {
      expect(object(paper, 'stroke')?.removed).toBeDefined()
      expect(note(paper, 'free')?.removed).toBeUndefined()
    },
  },
  'the other end of a pen erases too': {
    play: (paper) => paper.drag({ x: 2060, y: 680 }, { x: 2060, y: 760 }, { pointerType: 'pen', button: 5 }),
    expects: (paper) => expect(object(paper, 'stroke')?.removed).toBeDefined(),
  },
  'a connector is drawn from thing to thing': {
    ready: ({ commands }) => commands.setTool('connector'),
    play: (paper) => paper.drag(paper.middleOf('free'), paper.middleOf('emoji')),
    expects: (paper) => expect(endsOf(paper, newest(paper)?.id)).toEqual(['free', 'emoji']),
  },
  'a connector ends on bare paper': {
    ready: ({ commands }) => commands.setTool('connector'),
    play: (paper) => paper.drag(paper.middleOf('free'), bare.to),
    expects: (paper) => expect(endsOf(paper, newest(paper)?.id)).toEqual(['free', undefined]),
  },
  'a connector is pulled to another thing': {
    ready: ({ board }) => board.setSelection(['connector']),
    play: (paper) => paper.drag(paper.handle('end', 1), paper.middleOf('emoji')),
    expects: (paper) => expect(endsOf(paper, 'connector')).toEqual(['shape', 'emoji']),
  },
  'keys connect what is selected: the nearest thing, then what lies below that': {
    ready: (paper) => paper.commands.select(['free']),
    play({ commands, board }) {
      commands.connect()
      board.aim('down')
      board.aim('done')
    },
    expects(paper) {
      expect(endsOf(paper, newest(paper)?.id)).toEqual(['free', 'emoji'])
      expect([...paper.board.selection]).toEqual(['free'])
    },
  },
  'letters typed after drawing go into the form': {
    ready: ({ commands }) => commands.setTool('ellipse'),
    play(paper) {
      paper.drag(bare.from, bare.to)
      paper.commands.writeFresh('h')
      paper.commands.leave()
    },
    steps: 2,
    expects: (paper) => expect(newest(paper)).toMatchObject({ form: 'ellipse', text: 'h' }),
  },
  'a kind is dragged from the bar into a cell, where it takes the kind of the row': {
    play(paper) {
      const at = paper.board.camera.paperToScreen(cellAt(paper, 'm3', 'pain'))
      paper.holdNew({ what: 'note', kind: 'action' }, at)
      paper.dropNew({ what: 'note', kind: 'action' }, at)
      paper.type('nieuw')
    },
    steps: 2,
    expects: (paper) =>
      expect(newestNote(paper)).toMatchObject({ kind: 'pain', place: { at: 'cell', moment: 'm3' } }),
  },
  'a slip is dragged onto a moment, where its words become a note': {
    ready: (paper) => layOutSlip(paper),
    play(paper) {
      const at = paper.board.camera.paperToScreen(cellAt(paper, 'm3', 'pain'))
      paper.holdNew(SLIP, at)
      paper.dropNew(SLIP, at)
    },
    expects(paper) {
      const note = newestNote(paper)
      expect(note).toMatchObject({ kind: 'action', text: 'Ik bel', place: { at: 'cell', moment: 'm3' } })
      expect(usedOf(paper)).toEqual({ moment: 'm3', note: note?.id })
    },
  },
  'a slip is dragged between two moments and becomes one': {
    ready: (paper) => layOutSlip(paper),
    play(paper) {
      const { x, y } = cellAt(paper, 'm2', 'pain')
      paper.dropNew(SLIP, paper.board.camera.paperToScreen({ x: x - LANE_SIZES.column / 2, y }))
    },
    expects(paper) {
      const moments = paper.document.tables.moments.all().toSorted((a, b) => (a.order < b.order ? -1 : 1))
      expect(moments.map(({ name }) => name)).toEqual(['Vergelijken', 'Ik bel', 'Afsluiten', 'Welkomstmail'])
    },
  },
  'an idea is dragged onto bare paper and lies there': {
    ready: (paper) => layOutSlip(paper, 'improvement'),
    play: (paper) =>
      paper.dropNew({ ...SLIP, kind: 'improvement' }, paper.board.camera.paperToScreen(bare.from)),
    expects: (paper) =>
      expect(newestNote(paper)).toMatchObject({
        kind: 'improvement',
        place: { at: 'paper' },
        text: 'Ik bel',
      }),
  },
  'a form is dragged from the bar onto the paper': {
    play: (paper) =>
      paper.dropNew({ what: 'tool', tool: 'diamond' }, paper.board.camera.paperToScreen(bare.from)),
    expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'shape', form: 'diamond' }),
  },
  'text is typed on bare paper': {
    ready: ({ commands }) => commands.setTool('text'),
    play(paper) {
      paper.tap(bare.from)
      paper.type('hallo')
    },
    steps: 2,
    expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'text', text: 'hallo' }),
  },
  'a frame is drawn and named': {
    ready: ({ commands }) => commands.setTool('frame'),
    play(paper) {
      paper.drag(bare.from, bare.to)
      paper.type('later')
    },
    steps: 2,
    expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'frame', text: 'later' }),
  },
  'an emoji is put down': {
    ready: ({ commands }) => commands.setTool('emoji'),
    play: (paper) => paper.tap(bare.from),
    expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'emoji', emoji: '👍' }),
  },
  'a note is written on free paper': {
    ready: ({ commands }) => commands.setTool('note'),
    play(paper) {
      paper.tap(bare.from)
      paper.type('nieuw')
    },
    steps: 2,
    expects: (paper) => expect(newestNote(paper)).toMatchObject({ kind: 'plain', text: 'nieuw' }),
  },
  'a note is written in a cell by tapping it twice': {
    play(paper) {
      const at = cellAt(paper, 'm3', 'trigger')
      paper.doubleTap(at)
      paper.type('nieuw')
    },
    steps: 2,
    expects: (paper) => expect(newestNote(paper)).toMatchObject({ kind: 'trigger', text: 'nieuw' }),
  },
  'words of a note are changed': {
    play(paper) {
      paper.doubleTap(paper.middleOf('free'))
      paper.type('vrij ')
    },
    expects: (paper) => expect(note(paper, 'free')?.text).toBe('vrij free'),
  },
  'words come on a shape': {
    play(paper) {
      paper.doubleTap(paper.middleOf('shape'))
      paper.type('hier')
    },
    expects: (paper) => expect(object(paper, 'shape')?.text).toBe('hier'),
  },
  'a moment gets another name': {
    play(paper) {
      paper.doubleTap(paper.middleOf('head:m2'))
      paper.type('Echt ')
    },
    expects: ({ document }) => expect(document.tables.moments.get('m2')?.name).toBe('Echt Afsluiten'),
  },
  'a moment comes by its plus': {
    play: (paper) => paper.tap(paper.middleOf('plus:m1')),
    expects: ({ document }) => expect(document.tables.moments.ids()).toHaveLength(4),
  },
  'a note goes from cell to cell, and is another kind in another row': {
    play: (paper) => paper.drag(paper.middleOf('pain'), cellAt(paper, 'm3', 'improvement')),
    expects: (paper) =>
      expect(note(paper, 'pain')).toMatchObject({ kind: 'improvement', place: { at: 'cell', moment: 'm3' } }),
  },
  'a note goes from its cell to free paper': {
    play: (paper) => paper.drag(paper.middleOf('pain'), bare.to),
    expects: (paper) => expect(note(paper, 'pain')?.place.at).toBe('paper'),
  },
  'a note goes from free paper into a cell': {
    play: (paper) => paper.drag(paper.middleOf('free'), cellAt(paper, 'm2', 'trigger')),
    expects: (paper) =>
      expect(note(paper, 'free')).toMatchObject({ kind: 'trigger', place: { at: 'cell', moment: 'm2' } }),
  },
  'a note moves on free paper': {
    play: (paper) => paper.drag(paper.middleOf('free'), bare.from),
    expects: (paper) => expect(note(paper, 'free')?.place).toMatchObject({ at: 'paper' }),
  },
  'a finger moves a shape, and its connector stays fastened': {
    play: (paper) => paper.drag(paper.middleOf('shape'), bare.to, { pointerType: 'touch' }),
    expects: (paper) => expect(endsOf(paper, 'connector')).toEqual(['shape', 'round']),
  },
  'a stroke moves': {
    ready: ({ board }) => board.setSelection(['stroke']),
    play: (paper) => paper.drag({ x: 2030, y: 715 }, bare.to),
    expects: (paper) => expect(object(paper, 'stroke')?.box.y).toBeGreaterThan(1000),
  },
  'a crowd of all kinds moves together': {
    ready: ({ board }) => board.setSelection(['free', 'shape', 'stroke', 'emoji']),
    play: (paper) => paper.drag(paper.middleOf('shape'), { x: 2300, y: 1200 }),
    expects(paper) {
      expect(object(paper, 'emoji')?.box.y).toBeGreaterThan(1000)
      expect(note(paper, 'free')?.place).toMatchObject({ at: 'paper' })
    },
  },
  'what is grouped moves when one of it does': {
    ready: ({ board, commands }) => {
      board.setSelection(['free', 'shape'])
      commands.group()
      board.setSelection([])
    },
    play: (paper) => paper.drag(paper.middleOf('free'), { x: 2300, y: 1200 }),
    expects: (paper) => expect(object(paper, 'shape')?.box.y).toBeGreaterThan(1000),
  },
  'a frame takes along what lies in it': {
    ready: ({ board }) => board.setSelection(['frame']),
    play: (paper) => paper.drag({ x: 2720, y: 350 }, { x: 2820, y: 900 }),
    expects: (paper) => expect(object(paper, 'inside')?.box).toMatchObject({ x: 2860, y: 1030 }),
  },
  'with Alt a copy goes where it was let go': {
    play: (paper) => paper.drag(paper.middleOf('shape'), bare.to, { altKey: true }),
    expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'shape', fill: 'blue' }),
  },
  'with Alt a note is copied into a cell': {
    play: (paper) => paper.drag(paper.middleOf('free'), cellAt(paper, 'm3', 'pain'), { altKey: true }),
    expects: (paper) => expect(newestNote(paper)).toMatchObject({ kind: 'pain', text: 'free' }),
  },
  'a shape is resized by its corner': {
    ready: ({ board }) => board.setSelection(['shape']),
    play: (paper) => paper.drag(paper.handle(), bare.from),
    expects: (paper) => expect(object(paper, 'shape')?.box.height).toBeGreaterThan(300),
  },
  'a stroke is resized by its corner': {
    ready: ({ board }) => board.setSelection(['stroke']),
    play: (paper) => paper.drag(paper.handle(), { x: 2400, y: 900 }),
    expects: (paper) => expect(object(paper, 'stroke')?.box.width).toBeGreaterThan(200),
  },
  'a note on free paper is resized by its corner': {
    ready: ({ board }) => board.setSelection(['free']),
    play: (paper) => paper.drag(paper.handle(), { x: 2300, y: 300 }),
    expects: (paper) => expect(note(paper, 'free')?.size?.width).toBeGreaterThan(200),
  },
  'several are resized together': {
    ready: ({ board }) => board.setSelection(['emoji', 'stroke']),
    play: (paper) => paper.drag(paper.handle(), { x: 2700, y: 900 }),
    expects: (paper) => expect(object(paper, 'emoji')?.box.width).toBeGreaterThan(80),
  },
  'a shape is turned by its handle': {
    ready: ({ board }) => board.setSelection(['shape']),
    play: (paper) => paper.drag(paper.handle('rotate'), { x: 2400, y: 445 }),
    expects: (paper) => expect(object(paper, 'shape')?.box.angle).not.toBe(0),
  },
  'a note grows a neighbour by its plus, ready to write': {
    ready: ({ board }) => board.setSelection(['free']),
    play(paper) {
      paper.tap(paper.handle('plus', 2))
      paper.type('ernaast')
    },
    steps: 2,
    expects: (paper) => expect(newestNote(paper)).toMatchObject({ text: 'ernaast', place: { at: 'paper' } }),
  },
  'a point of the curve is pulled up': {
    play: (paper) => paper.drag(paper.middleOf('face:m1'), up(paper.middleOf('face:m1'), 60)),
    expects: ({ document }) => expect(document.tables.scores.get('m1/aylin')?.value).toBeGreaterThan(1),
  },
  'a moment is dragged before another': {
    play: (paper) => paper.drag(paper.middleOf('head:m3'), left(paper.middleOf('head:m1'), 60)),
    expects: ({ document }) => expect(document.tables.moments.get('m3')?.phase).toBe('choose'),
  },
  'words at the curve are dragged': {
    play: (paper) => paper.drag(paper.middleOf('word:word'), up(paper.middleOf('word:word'), 50)),
    expects: ({ document }) => expect(document.tables.words.get('word')?.dy).toBe(-130),
  },
  'the pin of a remark is laid on a thing': {
    play: (paper) => paper.drag(paper.middleOf('comment:pin'), down(paper.middleOf('round'), -20)),
    expects: ({ document }) => expect(document.tables.comments.get('pin')?.on).toBe('round'),
  },
}

const several = ({ board }: TestPaper) => board.setSelection(['free', 'shape', 'round', 'emoji'])

/** What keys, menus and bars do with what is selected. */
const commands: Readonly<Record<string, Gesture>> = {
  'a group is made': { ready: several, play: (paper) => paper.commands.group() },
  'a group is taken apart': {
    ready(paper) {
      several(paper)
      paper.commands.group()
    },
    play: (paper) => paper.commands.ungroup(),
  },
  'things are locked': { ready: several, play: (paper) => paper.commands.toggleLock() },
  'things come to the front': {
    ready: ({ board }) => board.setSelection(['frame', 'free']),
    play: (paper) => paper.commands.toFront(),
  },
  'things go to the back': {
    ready: ({ board }) => board.setSelection(['emoji', 'free']),
    play: (paper) => paper.commands.toBack(),
  },
  'things are lined up': { ready: several, play: (paper) => paper.commands.align('top') },
  'things are spread evenly': { ready: several, play: (paper) => paper.commands.distribute('horizontal') },
  'things are tidied up': { ready: several, play: (paper) => paper.commands.tidyUp() },
  'things are nudged': { ready: several, play: (paper) => paper.commands.nudge(10, 0) },
  'keys make a shape wider, as one step': {
    ready: ({ board }) => board.setSelection(['shape']),
    play({ commands }) {
      for (let press = 0; press < 5; press++) commands.resizeBy('right')
    },
    expects(paper) {
      expect(object(paper, 'shape')?.box).toMatchObject({ x: 2000, y: 400, width: 170, height: 90 })
      expect(paper.said.at(-1)).toBe('170 by 90')
    },
  },
  'keys make a note on free paper higher': {
    ready: ({ board }) => board.setSelection(['free']),
    play: ({ commands }) => commands.resizeBy('down'),
    expects: (paper) => expect(note(paper, 'free')?.size?.height).toBe(LANE_SIZES.note + 10),
  },
  'keys make several larger together, and smaller again': {
    ready: several,
    play({ commands }) {
      commands.larger()
      commands.larger()
      commands.smaller()
    },
    expects: (paper) => expect(object(paper, 'emoji')?.box.width).toBeCloseTo(79.2, 0),
  },
  'keys turn a shape to the next whole step, and then a little': {
    ready: ({ board }) => board.setSelection(['shape']),
    play({ commands }) {
      commands.turnBy(1)
      commands.turnBy(1)
      commands.turnBy(-1, { isLittle: true })
    },
    expects(paper) {
      expect(object(paper, 'shape')?.box.angle).toBeCloseTo((29 * Math.PI) / 180, 3)
      expect(paper.said).toEqual(['turned to 15', 'turned to 30', 'turned to 29'])
    },
  },
  'keys turn several around their middle': {
    ready: several,
    play: ({ commands }) => commands.turnBy(-1),
    expects(paper) {
      expect(object(paper, 'round')?.box.angle).toBeCloseTo(-Math.PI / 12, 3)
      expect(note(paper, 'free')?.place).toMatchObject({ x: 2000, y: 0 })
      expect(paper.said.at(-1)).toBe('turned by -15')
    },
  },
  'things are copied beside themselves': {
    ready: several,
    play: (paper) => paper.commands.duplicateSelection(),
  },
  'copies of a copy that was moved come as far on again': {
    ready: ({ board }) => board.setSelection(['emoji']),
    play({ commands }) {
      commands.duplicateSelection()
      commands.nudge(76, -24)
      commands.duplicateSelection()
    },
    steps: 3,
    expects: (paper) => expect(newest(paper)?.box).toMatchObject({ x: 2600, y: 700 }),
  },
  'what was copied with Alt is copied on by its key': {
    ready: ({ board }) => board.setSelection(['shape']),
    play(paper) {
      paper.drag(paper.middleOf('shape'), down(paper.middleOf('shape'), 600), { altKey: true })
      paper.commands.duplicateSelection()
    },
    steps: 2,
    expects: (paper) => expect(newest(paper)?.box).toMatchObject({ x: 2000, y: 1600 }),
  },
  'a shape is put down without a pointer, where there is room, and written in': {
    ready: ({ commands }) => commands.setTool('diamond'),
    play(paper) {
      paper.commands.putDown()
      paper.commands.writeFresh('x')
      paper.commands.leave()
    },
    steps: 2,
    expects: (paper) => expect(newest(paper)).toMatchObject({ form: 'diamond', text: 'x' }),
  },
  'text is put down without a pointer': {
    ready: ({ commands }) => commands.setTool('text'),
    play(paper) {
      paper.commands.putDown()
      paper.type('hallo')
    },
    steps: 2,
    expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'text', text: 'hallo' }),
  },
  'things are coloured': {
    ready: several,
    play: (paper) => paper.commands.setLook({ ink: 'green', fill: 'yellow' }),
  },
  'a connector gets corners': {
    ready: ({ board }) => board.setSelection(['connector']),
    play: (paper) => paper.commands.setLook({ route: 'elbow' }),
    expects: (paper) => expect(object(paper, 'connector')?.route).toBe('elbow'),
  },
  'things are thrown away, and their connector rests where it was': {
    ready: ({ board }) => board.setSelection(['shape', 'free']),
    play: (paper) => paper.commands.removeSelection(),
    expects: (paper) => expect(object(paper, 'connector')?.removed).toBeUndefined(),
  },
  'a note is pushed to the next cell': {
    ready: (paper) => paper.commands.select(['pain']),
    play: (paper) => paper.commands.push('right'),
    expects: (paper) => expect(note(paper, 'pain')?.place).toMatchObject({ at: 'cell', moment: 'm2' }),
  },
  'what was copied is pasted': {
    ready: several,
    play(paper) {
      const copied = paper.commands.copy()
      if (copied !== undefined) paper.commands.pasteCopied(copied.clip)
    },
    expects: ({ document }) => expect(document.tables.objects.ids()).toHaveLength(10),
  },
  'text is pasted as a note': { play: (paper) => paper.commands.pasteText('geplakt') },
  'a link comes': { play: (paper) => void paper.commands.addLink('https://voorbeeld.nl', 'Zie', bare.from) },
  'a score is given': { play: (paper) => paper.commands.setScore('m2', 2) },
  'words are pinned to the curve': {
    play(paper) {
      paper.commands.addWord('m2')
      paper.type('hoera')
    },
    steps: 2,
  },
  'a moment goes one place on': { play: (paper) => paper.commands.moveMoment('m1', 1) },
}

for (const [name, gesture] of Object.entries({ ...gestures, ...commands }))
  test(name, () => expectGesture(gesture))

for (const form of SHAPE_TOOLS) {
  test(`a tool draws: ${form}`, () =>
    expectGesture({
      ready: ({ commands }) => commands.setTool(form),
      play: (paper) => paper.drag(bare.from, bare.to),
      expects: (paper) => expect(newest(paper)).toMatchObject({ type: 'shape', form }),
    }))
}

test('what has no size, is fast at both ends or stays upright says so, and nothing changes', () => {
  const paper = openFilledPaper()
  const before = paper.records()
  const { commands } = paper
  commands.select(['pain'])
  commands.larger()
  commands.select(['connector'])
  commands.resizeBy('left')
  commands.select(['frame'])
  commands.turnBy(1)
  expect(paper.said).toEqual(['no size', 'both fast', 'upright'])
  expect(paper.records()).toEqual(before)
})

test('the loose end of a connector goes where the arrows say', () => {
  const paper = openFilledPaper()
  paper.commands.setTool('connector')
  paper.drag(paper.middleOf('free'), bare.to)
  const id = must(newest(paper)).id
  paper.commands.select([id])
  paper.commands.resizeBy('right')
  paper.commands.resizeBy('down')
  expect(object(paper, id)?.ends?.[1]).toEqual({ x: bare.to.x + 10, y: bare.to.y + 10 })
  paper.commands.undo()
  expect(object(paper, id)?.ends?.[1]).toEqual(bare.to)
})

test('all of one kind are picked with one of them', () => {
  const paper = openFilledPaper()
  paper.commands.select(['free'])
  paper.commands.selectSameKind()
  expect([...paper.board.selection].sort()).toEqual(['free', 'other'])
  paper.commands.select(['shape', 'pain'])
  paper.commands.selectSameKind()
  expect([...paper.board.selection].sort()).toEqual(['inside', 'pain', 'shape'])
  expect(paper.said).toEqual(['selected: 2', 'selected: 3'])
})

test('what is put together, held fast, layered or lined up is said, and also when it was so already', () => {
  const paper = openFilledPaper()
  const { commands } = paper
  commands.select(['shape', 'round', 'pain'])
  commands.group()
  commands.ungroup()
  commands.ungroup()
  commands.select(['shape', 'round'])
  commands.toggleLock()
  commands.toggleLock()
  commands.toFront()
  commands.toFront()
  commands.toBack()
  commands.align('top')
  commands.align('left')
  expect(paper.said).toEqual([
    'grouped: 2',
    'ungrouped',
    'already',
    'locked: 2',
    'unlocked: 2',
    'front: 2',
    'no further',
    'back: 2',
    'already',
    'in line',
  ])
})

test('what is another’s is not dragged, opened or thrown away where everyone changes their own, and it says so', () => {
  const paper = openFilledPaper()
  const { commands, document } = paper
  document.limit((change) =>
    mayChange({ tools: 'all', edits: 'own', member: 'somebody', isScreen: false }, change),
  )
  const before = paper.records()
  paper.drag(paper.middleOf('free'), bare.to)
  paper.drag(must(commands.layout().columnOf.get('m1')).head, bare.to)
  commands.edit('note', 'free')
  commands.select(['free', 'shape'])
  commands.removeSelection()
  commands.nudge(10, 0)
  expect(paper.records()).toEqual(before)
  expect(paper.store.get().editing).toBeUndefined()
  expect(paper.said).toEqual(Array(5).fill('not yours'))
})

test('tools and fields that are no longer for who is here are put away at once', () => {
  const paper = openFilledPaper()
  const { commands, store } = paper
  commands.setTool('rectangle')
  paper.setHost({ ...paper.host(), mayDraw: false })
  expect(store.get().tool).toBe('select')
  commands.setTool('pen')
  expect([store.get().tool, paper.said.at(-1)]).toEqual(['select', 'notes only'])
  commands.edit('note', 'free')
  paper.document.limit(() => false)
  paper.setHost({ ...paper.host() })
  expect(store.get().editing).toBeUndefined()
})

test('a laser changes nothing in the lane', () => {
  const paper = openFilledPaper()
  const before = paper.records()
  paper.commands.setTool('laser')
  paper.drag(paper.middleOf('shape'), bare.to)
  expect(paper.records()).toEqual(before)
  expect(paper.store.get().tool).toBe('laser')
})

test('what can go no smaller says so', () => {
  const paper = openFilledPaper()
  paper.commands.select(['free'])
  for (let press = 0; press < 30; press++) paper.commands.resizeBy('left')
  expect(note(paper, 'free')?.size?.width).toBe(NOTE_SIDES.least)
  expect(paper.said.at(-1)).toBe('no further')
})

test('a gesture that is given up leaves no trace', () => {
  const paper = openFilledPaper()
  const before = paper.records()
  paper.hold(paper.middleOf('shape'), bare.to)
  paper.commands.escape()
  expect(paper.records()).toEqual(before)
  expect(paper.document.history.canUndo).toBe(false)
})

test('what somebody else takes away in the middle of a drag stays away', () => {
  const anna = openFilledPaper()
  const bo = openTestPaper({ from: anna.update(), name: 'bo' })
  anna.hold(anna.middleOf('shape'), bare.to)
  bo.host().things.removeThings(['shape'])
  sync(anna, bo)
  anna.release(bare.to)
  sync(anna, bo)
  expectSame(anna, bo)
  expect(object(anna, 'shape')?.removed).toBeDefined()
})

test('undo leaves alone what somebody else has changed since, and says so', () => {
  const anna = openFilledPaper()
  const bo = openTestPaper({ from: anna.update(), name: 'bo' })
  anna.drag(anna.middleOf('emoji'), bare.to)
  sync(anna, bo)
  bo.host().things.nudge(['emoji'], 0, 50)
  sync(anna, bo)
  const moved = object(anna, 'emoji')?.box
  anna.commands.undo()
  expect(object(anna, 'emoji')?.box).toEqual(moved)
  expect(anna.said).toContain('left alone: 1')
})

test('whatever two people do, apart and together, both end with the same lane', () => {
  const names = fc.constantFrom(...Object.keys({ ...gestures, ...commands }), 'undo', 'redo', 'meet')
  const turn = fc.record({ isAnna: fc.boolean(), name: names })
  const run = (turns: readonly { readonly isAnna: boolean; readonly name: string }[]) => {
    const anna = openFilledPaper()
    const bo = openTestPaper({ from: anna.update(), name: 'bo' })
    for (const { isAnna, name } of turns) playTurn(isAnna ? anna : bo, name, () => sync(anna, bo))
    sync(anna, bo)
    expectSame(anna, bo)
    expectKept(anna)
  }
  fc.assert(fc.property(fc.array(turn, { maxLength: 12 }), run), { numRuns: 60 })
})

function playTurn(paper: TestPaper, name: string, meet: () => void): void {
  if (name === 'meet') meet()
  else if (name === 'undo' || name === 'redo') paper.commands[name]()
  else playNamed(paper, name)
}

function playNamed(paper: TestPaper, name: string): void {
  const { ready, play } = must({ ...gestures, ...commands }[name], name)
  paper.wait()
  paper.commands.setTool('select')
  try {
    ready?.(paper)
    play(paper)
  } catch (error) {
    // By now somebody may have taken away what this gesture is about.
    if (!(error instanceof NothingThere)) throw error
  }
}

test('evidence stays where it is when it is let go at no moment, or is another’s and everyone moves their own', () => {
  const paper = openFilledPaper()
  layEvidence(paper)
  paper.drag(cardOf(paper), bare.to)
  expect(newestEvidence(paper)?.moment).toBe('m1')
  paper.document.limit((change) =>
    mayChange({ tools: 'all', edits: 'own', member: 'bo', isScreen: false }, change),
  )
  paper.drag(cardOf(paper), cellAt(paper, 'm3', 'pain'))
  expect(newestEvidence(paper)?.moment).toBe('m1')
  expect(paper.said).toContain('not yours')
})
