import { must } from '@brownpaper/shared/base/assert'
import type { Point } from '@brownpaper/shared/geometry/rect'
import type { LanePaper } from '../lane-paper.ts'
import type { PaperHost } from '../paper-host.ts'
import { type MapPlace, onMap, onPaper, placeMap } from './mini-map.ts'
import { paintMap } from './paint-map.ts'

export type MapElements = {
  readonly box: HTMLElement
  readonly canvas: HTMLCanvasElement
  /** Where the others are. */
  readonly dots: HTMLElement
  /** What one sees of the paper. */
  readonly frame: HTMLElement
}

/** Largest size of the map in CSS pixels. */
const MOST = { width: 216, height: 132 } as const
/** At most five pictures a second, and less when one takes long. */
const LEAST_PAUSE_MS = 200
const PAUSE_A_COST = 20

/** Keeps a small map in step with the paper, and the paper with a finger on the map, until the answer is called. */
export function followMap(paper: LanePaper, host: PaperHost, elements: MapElements): () => void {
  const { board } = paper
  const { box, canvas, dots, frame } = elements
  const ctx = must(canvas.getContext('2d'), 'a 2d context')
  let place: MapPlace = placeMap(host.view.current().layout.bounds, MOST)

  function paint() {
    const { layout } = host.view.current()
    const pixelRatio = Math.min(2, window.devicePixelRatio)
    place = placeMap(layout.bounds, MOST)
    box.style.width = `${place.width}px`
    box.style.height = `${place.height}px`
    // Also empties it.
    canvas.width = place.width * pixelRatio
    canvas.height = place.height * pixelRatio
    paintMap(ctx, { board, layout, curve: host.look.colour }, place, pixelRatio)
    showFrame()
    showOthers()
  }

  function showFrame() {
    const { x, y, width, height } = onMap(place, board.camera.visible)
    frame.style.transform = `translate(${x}px, ${y}px)`
    frame.style.width = `${width}px`
    frame.style.height = `${height}px`
  }

  function showOthers() {
    const others = host.handle.peers().filter((peer) => !peer.self && !peer.idle && peer.cursor !== undefined)
    while (dots.childElementCount > others.length) dots.lastElementChild?.remove()
    while (dots.childElementCount < others.length) dots.append(document.createElement('span'))
    for (const [at, { cursor, colour }] of others.entries()) {
      const dot = dots.children[at]
      if (!(dot instanceof HTMLElement) || cursor === undefined) continue
      const { x, y } = onMap(place, { ...cursor, width: 0, height: 0 })
      dot.style.transform = `translate(${x}px, ${y}px)`
      dot.style.background = colour
    }
  }

  const pictures = atMostEvery(LEAST_PAUSE_MS, paint)
  const others = atMostEvery(LEAST_PAUSE_MS, showOthers)
  const stops = [
    host.view.subscribe(pictures.ask),
    host.handle.subscribePeers(others.ask),
    board.camera.subscribe(showFrame),
    dragOnMap(
      box,
      (point, hold) => {
        const { visible, zoom } = board.camera
        const at = onPaper(place, point)
        board.camera.jumpTo({ x: at.x - visible.width * hold.x, y: at.y - visible.height * hold.y, zoom })
      },
      () => onMap(place, board.camera.visible),
    ),
    pictures.stop,
    others.stop,
  ]
  paint()
  // What a lane holds reaches the board a moment after the map is there.
  pictures.ask()
  return () => {
    for (const stop of stops) stop()
  }
}

/** Runs something soon after it was asked for, never more often than this nor all the time. */
function atMostEvery(pauseMs: number, run: () => void) {
  let timer: number | undefined
  let nextAt = 0
  return {
    ask() {
      timer ??= window.setTimeout(
        () => {
          timer = undefined
          const start = performance.now()
          run()
          const end = performance.now()
          nextAt = end + Math.max(pauseMs, (end - start) * PAUSE_A_COST)
        },
        Math.max(0, nextAt - performance.now()),
      )
    },
    stop: () => window.clearTimeout(timer),
  }
}

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * Tells where a pointer on the map wants the paper, and by which part of the frame (0 to 1) it holds it: where it
 * took it, or the middle when it came down beside it.
 */
function dragOnMap(
  box: HTMLElement,
  move: (point: Point, hold: Point) => void,
  frame: () => Frame,
): () => void {
  let hold: Point | undefined
  const pointIn = (event: PointerEvent): Point => {
    const { left, top } = box.getBoundingClientRect()
    return { x: event.clientX - left - box.clientLeft, y: event.clientY - top - box.clientTop }
  }
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    const point = pointIn(event)
    hold = partOf(frame(), point)
    box.setPointerCapture(event.pointerId)
    move(point, hold)
  }
  const onMove = (event: PointerEvent) => {
    if (hold !== undefined) move(pointIn(event), hold)
  }
  const onUp = () => {
    hold = undefined
  }
  box.addEventListener('pointerdown', onDown)
  box.addEventListener('pointermove', onMove)
  box.addEventListener('pointerup', onUp)
  box.addEventListener('pointercancel', onUp)
  return () => {
    box.removeEventListener('pointerdown', onDown)
    box.removeEventListener('pointermove', onMove)
    box.removeEventListener('pointerup', onUp)
    box.removeEventListener('pointercancel', onUp)
  }
}

function partOf({ x, y, width, height }: Frame, point: Point): Point {
  const part = { x: (point.x - x) / width, y: (point.y - y) / height }
  const isInside = part.x >= 0 && part.x <= 1 && part.y >= 0 && part.y <= 1
  return isInside ? part : { x: 0.5, y: 0.5 }
}
