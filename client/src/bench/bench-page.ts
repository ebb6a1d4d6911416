import { must } from '@brownpaper/shared/base/assert'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import * as Y from 'yjs'
import type { LaneSheet } from '../screens/lane/paper/lane-sheet.ts'
import type { PaperHost } from '../screens/lane/paper/paper-host.ts'
import type { Bench, BenchLayout } from './bench.ts'
import { noteId, openBenchLane, openBenchWorkshop } from './bench-document.ts'
import { benchHost } from './bench-host.ts'
import { openRemote, type Remote } from './remote.ts'

/** A lane's paper, with hands on it or to look at. */
export type BenchPaper = Pick<LaneSheet, 'board' | 'lookAtLane' | 'start'> & {
  setHost(host: PaperHost): void
}

/** Puts a paper on the page. */
export type Mount = (paper: BenchPaper, host: PaperHost) => void

type Prepared = {
  readonly n: number
  readonly lane: LaneDocument
  readonly workshop: WorkshopDocument
  readonly remote: Remote
}

export function createBench(options: {
  readonly ready: Promise<void>
  /** Whether an empty board stands on the page before notes come. */
  readonly startsEmpty: boolean
  readonly createPaper: (host: PaperHost) => BenchPaper
  readonly mount: Mount
}): Bench {
  let prepared: Prepared | undefined
  let paper: BenchPaper | undefined
  const board = () => must(paper, 'a loaded paper').board

  async function prepare(n: number, layout: BenchLayout = 'grid') {
    prepared?.remote.stop()
    const lane = openBenchLane()
    const remote = openRemote(n, layout, (update) => Y.applyUpdate(lane.ydoc, update, remote))
    // Open long before anybody comes to a lane.
    prepared = { n, lane, workshop: openBenchWorkshop(), remote }
    const update = await remote.whole
    const started = performance.now()
    Y.applyUpdate(lane.ydoc, update, remote)
    return { decodeMs: performance.now() - started, bytes: update.length }
  }

  function show(lane: LaneDocument, workshop: WorkshopDocument): Promise<void> {
    const host = benchHost(lane, workshop)
    paper = options.createPaper(host)
    options.mount(paper, host)
    return afterPaint()
  }

  return {
    ready: options.ready.then(() =>
      options.startsEmpty ? show(openBenchLane(), openBenchWorkshop()) : undefined,
    ),
    prepare,
    async load(n) {
      if (prepared?.n !== n) await prepare(n)
      const { lane, workshop } = must(prepared, 'a prepared document')
      const started = performance.now()
      await show(lane, workshop)
      return performance.now() - started
    },
    count: () => prepared?.lane.tables.notes.ids().length ?? 0,
    setCamera(cx, cy, zoom) {
      const { camera } = board()
      const { width, height } = camera.viewport
      camera.jumpTo({ x: cx - width / 2 / zoom, y: cy - height / 2 / zoom, zoom })
    },
    fit() {
      const { camera, contentBounds } = board()
      const bounds = contentBounds()
      if (bounds) camera.fit(bounds)
    },
    camera() {
      const { zoom, visible } = board().camera
      return { cx: visible.x + visible.width / 2, cy: visible.y + visible.height / 2, zoom }
    },
    notePos(i) {
      const { x, y } = rectOf(i)
      return { x, y }
    },
    noteScreen(i) {
      const { x, y, width, height } = rectOf(i)
      return board().camera.paperToScreen({ x: x + width / 2, y: y + height / 2 })
    },
    select: (ids) => board().setSelection(ids.map((id) => (typeof id === 'number' ? noteId(id) : id))),
    remote: (moves) => must(prepared, 'a prepared document').remote.move(moves),
  }

  function rectOf(i: number) {
    return must(board().object(noteId(i)), `note ${i}`).rect
  }
}

/** Resolves in the frame after the next one: by then the next one is on the screen. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}
