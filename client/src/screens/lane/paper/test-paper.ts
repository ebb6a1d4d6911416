import { equal } from '@brownpaper/shared/base/equal'
import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import { centreOf, type Point } from '@brownpaper/shared/geometry/rect'
import { createLaneActions } from '@brownpaper/shared/lane/actions'
import { createBoardActions } from '@brownpaper/shared/lane/board-actions'
import { createCommentActions } from '@brownpaper/shared/lane/comment-actions'
import { createEvidenceActions } from '@brownpaper/shared/lane/evidence-actions'
import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import { openWorkshop } from '@brownpaper/shared/workshop/workshop'
import { expect, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { frameOf, type Handle } from '../../../canvas/handles.ts'
import { personaLook } from '../../../look/tokens.ts'
import { createLaneView } from '../lane-view.ts'
import { createLanePaper } from './lane-paper.ts'
import type { PaperHost } from './paper-host.ts'
import { createTestElement, type TestPointer } from './test-page.ts'

type PointerOptions = Omit<TestPointer, 'x' | 'y'>

export type TestPaper = ReturnType<typeof openTestPaper>

/** A lane of two phases: `m1` and `m2` in the first, `m3` in the second; notes, and one of each thing beside them. */
export function fillTestLane({ tables, change }: LaneDocument): void {
  change(() => {
    for (const [at, name] of ['Vergelijken', 'Afsluiten', 'Welkomstmail'].entries()) {
      const phase = at < 2 ? 'choose' : 'use'
      tables.moments.create(`m${at + 1}`, { author: 'aylin', phase, order: `a${at}`, name })
    }
    const cell = (moment: string, order: string) => ({ at: 'cell', moment, order }) as const
    tables.notes.create('pain', { author: 'aylin', kind: 'pain', place: cell('m1', 'a'), text: 'wachten' })
    tables.notes.create('action', { author: 'aylin', kind: 'action', place: cell('m2', 'a'), text: 'bellen' })
    tables.scores.create('m1/aylin', { value: 1 })
    tables.words.create('word', { author: 'aylin', moment: 'm1', dx: 0, dy: -80, text: 'zucht' })
    for (const [id, x] of [
      ['free', 2000],
      ['other', 2400],
    ] as const) {
      const place = { at: 'paper', x, y: 0 } as const
      tables.notes.create(id, { author: 'aylin', kind: 'plain', place, layer: `a${x}`, text: id })
    }
    const shape = { author: 'aylin', type: 'shape', form: 'rectangle', look: {} } as const
    const box = (x: number, y: number, width = 120, height = 90) => ({ x, y, width, height, angle: 0 })
    tables.objects.create('shape', { ...shape, fill: 'blue', layer: 'b1', box: box(2000, 400) })
    tables.objects.create('round', {
      ...shape,
      fill: 'red',
      form: 'ellipse',
      layer: 'b2',
      box: box(2400, 400),
    })
    tables.objects.create('stroke', {
      author: 'aylin',
      type: 'stroke',
      points: [0, 0, 50, 600, 300, 60, 1200, 0, 70],
      drawn: { width: 120, height: 30 },
      layer: 'b3',
      box: box(2000, 700, 120, 30),
    })
    tables.objects.create('connector', {
      author: 'aylin',
      type: 'connector',
      form: 'arrow',
      layer: 'b4',
      ends: [
        { to: 'shape', side: undefined, rest: { x: 2120, y: 445 } },
        { to: 'round', side: undefined, rest: { x: 2400, y: 445 } },
      ],
    })
    tables.objects.create('frame', {
      author: 'aylin',
      type: 'frame',
      layer: 'a1',
      box: box(2700, 350, 400, 300),
    })
    tables.objects.create('inside', { ...shape, fill: 'green', layer: 'b5', box: box(2760, 480) })
    tables.objects.create('emoji', {
      author: 'aylin',
      type: 'emoji',
      emoji: '👍',
      layer: 'b6',
      box: box(2400, 700, 72, 72),
    })
    tables.comments.create('pin', { author: 'aylin', at: 1, x: 2600, y: 100, text: 'klopt dit?' })
  }, 'seed')
}

/**
 * A lane's paper as the product makes it, with a pointer of its own: the real board, gestures, commands and document,
 * 3600 by 2000 pixels at zoom 1. `standInForPage` comes first.
 */
export function openTestPaper({
  from,
  name = 'aylin',
  isSeen = true,
  assetUrl = (asset: string) => asset,
}: {
  readonly from?: Uint8Array
  readonly name?: string
  /** It is on a page. Default true. */
  readonly isSeen?: boolean
  readonly assetUrl?: (asset: string) => string
} = {}) {
  const ydoc = new Y.Doc()
  if (from !== undefined) Y.applyUpdate(ydoc, from)
  let now = 0
  const document = openLane(ydoc, { now: () => now })
  const said: string[] = []
  let made = 0
  const random = seededRandom(name)
  const host = hostOf(document, {
    name,
    say: (text) => void said.push(text),
    newId: () => `${name}${made++}`,
    random,
    assetUrl,
  })
  const paper = createLanePaper(host, { isSeen })
  const { element, tell, rest } = createTestElement()
  const detach = isSeen ? paper.board.frame.attach(element, NO_CANVASES) : () => {}
  if (isSeen) {
    paper.board.camera.resize({ width: 3600, height: 2000 })
    paper.board.camera.jumpTo({ x: -100, y: -300, zoom: 1 })
  }
  const stop = paper.start()
  paper.setHost(host)
  onTestFinished(() => {
    stop()
    detach()
    ydoc.destroy()
  })
  const screen = (at: Point) => paper.board.camera.paperToScreen(at)

  const test = {
    ...paper,
    document,
    said,
    stop,
    /** From and to places of the paper, in a few steps. */
    drag(from: Point, to: Point, options: PointerOptions = {}) {
      test.hold(from, to, options)
      tell('pointerup', { ...screen(to), ...options })
    },
    release: (at: Point) => tell('pointerup', screen(at)),
    /** The same, without letting go. */
    hold(from: Point, to: Point, options: PointerOptions = {}) {
      rest()
      tell('pointerdown', { ...screen(from), ...options })
      for (const share of [0.1, 0.5, 1]) {
        const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
        tell('pointermove', { ...screen(at), ...options })
      }
    },
    tap(at: Point, options: PointerOptions = {}) {
      rest()
      tell('pointerdown', { ...screen(at), ...options })
      tell('pointerup', { ...screen(at), ...options })
    },
    doubleTap(at: Point) {
      test.tap(at)
      tell('pointerdown', screen(at))
      tell('pointerup', screen(at))
    },
    /** Where what is selected is taken hold of: its lower right corner, or another kind of handle. */
    handle(what: Handle['what'] = 'resize', index = 0): Point {
      const { board } = paper
      const objects = [...board.selection].flatMap((id) => board.object(id) ?? [])
      const handles = frameOf({ objects, zoom: board.camera.zoom })?.handles ?? []
      const found = handles.filter(
        (one) => one.what === what && (one.what !== 'resize' || one.dx + one.dy === 2),
      )
      return there(found[index], `a handle to ${what}`).at
    },
    middleOf(id: string): Point {
      return centreOf(there(paper.board.object(id), id).rect)
    },
    /** As keys come from the field that is open. */
    type(text: string) {
      const editing = there(paper.store.get().editing, 'a field')
      paper.commands.type(editing.what, editing.id, [{ at: 0, remove: 0, insert: text }])
      paper.commands.leave()
    },
    /** Time goes by: what is typed next is another step. */
    wait() {
      now += 10_000
    },
    records: () => recordsOf(document),
    update: () => Y.encodeStateAsUpdate(ydoc),
  }
  return test
}

/** What a gesture needs is not on the paper. */
export class NothingThere extends Error {}

function there<T>(what: T | undefined, name: string): T {
  if (what === undefined) throw new NothingThere(`${name} is not there`)
  return what
}

/** A paper with a lane like `fillTestLane` makes. */
export function openFilledPaper(): TestPaper {
  const seed = openTestPaper()
  fillTestLane(seed.document)
  return openTestPaper({ from: seed.update() })
}

/** Everything that lies in a lane, as its tables read it. */
export function recordsOf({ tables }: LaneDocument): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.values(tables).flatMap((table) =>
      table.all().map((record) => [`${table.shape.name} ${record.id}`, record] as const),
    ),
  )
}

/** Tells each what the other did, until both know all. */
export function sync(one: TestPaper, other: TestPaper): void {
  const updates = [one.update(), other.update()] as const
  Y.applyUpdate(other.document.ydoc, updates[0])
  Y.applyUpdate(one.document.ydoc, updates[1])
}

export function expectSame(one: TestPaper, other: TestPaper): void {
  expect(other.records()).toEqual(one.records())
}

/** What is stored and read again is what was there. */
export function expectKept(paper: TestPaper): void {
  const stored = new Y.Doc()
  Y.applyUpdate(stored, paper.update())
  expect(recordsOf(openLane(stored, { now: () => 0 }))).toEqual(paper.records())
}

export type Gesture = {
  /** What one does before it: choose a tool, select. */
  readonly ready?: (paper: TestPaper) => void
  readonly play: (paper: TestPaper) => void
  /** Steps of undo it is; default one. */
  readonly steps?: number
  /** What it must have come to. */
  readonly expects?: (paper: TestPaper) => void
}

/**
 * Plays a gesture on a filled lane and asserts what holds for each: it changes something, undo takes all of it back,
 * redo does it again, what is stored reads the same, and with somebody who works on the same things meanwhile both end
 * with the same lane, also after undo.
 */
export function expectGesture({ ready, play, steps = 1, expects }: Gesture): void {
  const anna = openFilledPaper()
  const bo = openTestPaper({ from: anna.update(), name: 'bo' })
  ready?.(anna)
  const before = anna.records()
  play(anna)
  const after = anna.records()
  expect(equal(after, before), 'a gesture changes something').toBe(false)
  expects?.(anna)
  expectKept(anna)
  times(steps, anna.commands.undo)
  expect(anna.records()).toEqual(before)
  times(steps, anna.commands.redo)
  expect(anna.records()).toEqual(after)
  workMeanwhile(bo)
  sync(anna, bo)
  expectSame(anna, bo)
  times(steps, anna.commands.undo)
  times(1, bo.commands.undo)
  sync(anna, bo)
  expectSame(anna, bo)
  expectKept(anna)
}

/** Somebody else moves, resizes, rewrites and takes away what a gesture may be about. */
function workMeanwhile({ document, host }: TestPaper): void {
  const { tables } = document
  document.change(() => {
    host().things.nudge(['shape', 'free', 'stroke', 'frame'], 30, 20)
    host().things.setLook(['round'], { ink: 'purple' })
    host().things.removeThings(['inside', 'emoji'])
    host().actions.removeNotes(['action'])
    host().actions.moveMoment('m1', { phase: 'use' })
    tables.words.patch('word', { dx: 40 })
  })
}

function times(count: number, run: () => void): void {
  for (let time = 0; time < count; time++) run()
}

const NO_CANVASES = {
  pixelRatio: 1,
  overscan: 0,
  widen: () => {},
  redrawBase: () => {},
  redrawTop: () => {},
  hideTop: () => {},
  crowdContext: () => undefined,
  placeCrowd: () => {},
  placeBase: () => {},
  overviewContext: () => undefined,
  placeOverview: () => {},
}

type Person = {
  readonly name: string
  readonly say: (text: string) => void
  readonly newId: () => string
  readonly random: () => number
  readonly assetUrl: (asset: string) => string
}

function hostOf(document: LaneDocument, { name, say, newId, random, assetUrl }: Person): PaperHost {
  const workshop = openWorkshop(new Y.Doc(), { now: () => 0 })
  workshop.tables.phases.create('choose', { name: 'Kiezen', order: 'a' })
  workshop.tables.phases.create('use', { name: 'Gebruiken', order: 'b' })
  const view = createLaneView(document, workshop)
  const options = { newId, random, now: () => 0, author: () => name }
  const rectOf = (id: string) => {
    const { notes, words } = view.current().layout
    return (notes.get(id) ?? words.get(id))?.rect
  }
  const host: Partial<PaperHost> = {
    handle: {
      laneId: name,
      document,
      ready: true,
      synced: true,
      canWrite: true,
      limits: undefined,
      refused: undefined,
      scorer: { memberId: name, isOneself: true, choose: () => {} },
      peers: () => [],
      subscribePeers: () => () => {},
      beHere: () => () => {},
      setPresence: () => {},
    },
    document,
    workshop,
    workshopId: 'workshop',
    actions: createLaneActions(document, options),
    view,
    things: createBoardActions(document, { ...options, rectOf, mayMoveLocked: () => true }),
    comments: createCommentActions(document, options),
    evidence: createEvidenceActions(document, options),
    assetUrl,
    upload: async () => ({ ok: true, data: { assetId: 'asset' } }),
    canWrite: true,
    mayDraw: true,
    mayLock: true,
    who: (member) => ({ name: member, initials: member.slice(0, 1), colour: 'black' }),
    persona: '',
    question: '',
    look: personaLook(0),
    words: WORDS as PaperHost['words'], // those that are said here
    say,
    announce: say,
    withScorer: (then) => then(name),
    openShortcuts: () => {},
  }
  // Nothing here comes to what is left out.
  return host as PaperHost
}

const WORDS: Partial<PaperHost['words']> = {
  noPhase: 'no phase',
  loose: 'loose',
  unnamed: 'unnamed',
  addMoment: 'add',
  zones: { excel: 'excel', smooth: 'smooth', intervene: 'intervene' },
  typing: (name) => name,
  saying: (name, text) => `${name}: ${text}`,
  low: () => 'low',
  high: () => 'high',
  differ: String,
  scorer: 'you',
  scoring: String,
  leftAlone: (count) => `left alone: ${count}`,
  textFull: 'full',
  noteName: (kind, text) => `${kind} ${text}`,
  objectName: (type, text) => `${type} ${text}`,
  selected: (count) => `selected: ${count}`,
  reshape: {
    sized: (width, height) => `${width} by ${height}`,
    turnedTo: (degrees) => `turned to ${degrees}`,
    turnedBy: (degrees) => `turned by ${degrees}`,
    noFurther: 'no further',
    hasNoSize: 'no size',
    staysUpright: 'upright',
    endPulled: 'end pulled',
    bothEndsFast: 'both fast',
    tooMany: (count) => `too many: ${count}`,
  },
  arranged: {
    grouped: (count) => `grouped: ${count}`,
    ungrouped: () => 'ungrouped',
    locked: (count) => `locked: ${count}`,
    unlocked: (count) => `unlocked: ${count}`,
    front: (count) => `front: ${count}`,
    back: (count) => `back: ${count}`,
    forward: (count) => `forward: ${count}`,
    backward: (count) => `backward: ${count}`,
    inLine: () => 'in line',
    already: 'already',
  },
  connectTo: (name) => `to ${name}`,
  connectKeys: 'keys',
  connectNone: 'none',
  connected: (name) => `connected ${name}`,
  pasteLeft: (count) => `left: ${count}`,
  things: {
    frame: 'frame',
    imageFailed: 'failed',
    imageLoading: 'loading',
    sending: 'sending',
    waiting: 'waiting',
    people: 'people',
  },
  locked: 'locked',
  notYours: 'not yours',
  notesOnly: 'notes only',
  thrownAway: (count) => `thrown away: ${count}`,
  undo: 'undo',
  describe: 'describe',
  imagePlaced: 'placed',
  imageLater: 'later',
  imageRefused: (code) => code,
  linkPasted: 'link',
  linkAsNote: 'as note',
}
