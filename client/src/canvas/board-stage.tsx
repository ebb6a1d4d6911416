import { must } from '@brownpaper/shared/base/assert'
import type { Context } from 'konva/lib/Context.js'
import { Layer } from 'konva/lib/Layer.js'
import { Shape } from 'konva/lib/Shape.js'
import { Stage } from 'konva/lib/Stage.js'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Board } from './board.ts'

export interface BoardStageProps {
  readonly board: Board
  /** What a screen reader calls it. */
  readonly label: string
  /** Drawn over the paper, such as the text field. */
  readonly children?: ReactNode
}

/** Fills its parent with a board. React renders it once; from then on the engine draws. */
export function BoardStage({ board, label, children }: BoardStageProps) {
  const host = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const stage = new Stage({ container: must(paper.current, 'paper'), width: 1, height: 1 })
    const base = layerOf((context) => board.frame.paintBase(context), { clearBeforeDraw: false })
    const top = layerOf((context) => board.frame.paintTop(context), {})
    stage.add(base, top)
    const unmount = mount(board, { host: must(host.current, 'host'), stage, base, top })
    return () => {
      unmount()
      stage.destroy()
    }
  }, [board])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys of what is in it
    <div ref={host} role="application" aria-label={label} tabIndex={0} style={hostStyle}>
      <div ref={paper} style={canvasStyle} />
      {children}
    </div>
  )
}

const hostStyle = {
  position: 'relative',
  width: '100%',
  height: '100%',
  overflow: 'hidden',
  touchAction: 'none',
  outline: 'none',
  userSelect: 'none',
  WebkitUserSelect: 'none',
} as const

/** The host takes all input; Konva would look for nodes to tell, and there are none. */
const canvasStyle = { position: 'absolute', inset: 0, pointerEvents: 'none' } as const

/** One layer with one shape, which the engine paints by itself. */
function layerOf(paint: (context: CanvasRenderingContext2D) => void, options: { clearBeforeDraw?: boolean }) {
  const layer = new Layer({ ...options, listening: false })
  layer.add(new Shape({ sceneFunc: (context) => paint(native(context)) }))
  return layer
}

// Konva's context only wraps the browser's own, which is what the engine paints on.
const native = (context: Context) => context._context as CanvasRenderingContext2D

interface Mounted {
  readonly host: HTMLElement
  readonly stage: Stage
  readonly base: Layer
  readonly top: Layer
}

function mount(board: Board, { host, stage, base, top }: Mounted): () => void {
  let pixelRatio = 1
  const layout = () => {
    pixelRatio = Math.min(MAX_PIXEL_RATIO, Math.max(1, window.devicePixelRatio))
    const size = { width: host.clientWidth, height: host.clientHeight }
    for (const layer of [base, top]) {
      if (layer.getCanvas().getPixelRatio() !== pixelRatio) layer.getCanvas().setPixelRatio(pixelRatio)
    }
    stage.size(size)
    board.camera.resize(size)
    board.frame.repaint()
  }
  const detach = board.frame.attach(host, {
    get pixelRatio() {
      return pixelRatio
    },
    // Not `draw`, which would see to the hit canvas as well.
    redrawBase: () => void base.drawScene(),
    redrawTop: () => void top.drawScene(),
  })
  const observer = new ResizeObserver(layout)
  observer.observe(host)
  const stopRatio = watchMedia(() => `(resolution: ${window.devicePixelRatio}dppx)`, layout)
  const stopPreferences = watchPreferences(board)
  layout()
  return () => {
    observer.disconnect()
    stopRatio()
    stopPreferences()
    detach()
  }
}

const MAX_PIXEL_RATIO = 3

/** Calls back each time the answer to a media query changes; the query is asked anew each time. */
function watchMedia(query: () => string, onChange: () => void): () => void {
  let list = window.matchMedia(query())
  const changed = () => {
    onChange()
    list.removeEventListener('change', changed)
    list = window.matchMedia(query())
    list.addEventListener('change', changed)
  }
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

const CALM = '(prefers-reduced-motion: reduce)'
const PLAIN = '(prefers-contrast: more), (forced-colors: active)'

function watchPreferences(board: Board): () => void {
  const tell = () => {
    const calm = window.matchMedia(CALM).matches
    const plain = window.matchMedia(PLAIN).matches
    board.frame.setPreferences({ calm, plain: plain || calm })
  }
  const stops = [watchMedia(() => CALM, tell), watchMedia(() => PLAIN, tell)]
  tell()
  return () => {
    for (const stop of stops) stop()
  }
}
