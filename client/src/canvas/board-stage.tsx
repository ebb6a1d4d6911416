import { must } from '@brownpaper/shared/base/assert'
import type { Context } from 'konva/lib/Context.js'
import { Layer } from 'konva/lib/Layer.js'
import { Shape } from 'konva/lib/Shape.js'
import { Stage } from 'konva/lib/Stage.js'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { overscanOf, type Placement } from './base-place.ts'
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
  const overview = useRef<HTMLCanvasElement>(null)
  const basePlace = useRef<HTMLDivElement>(null)
  const topPlace = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const baseHolder = must(basePlace.current, 'a place for the base canvas')
    const base = stageIn(baseHolder, (context) => board.frame.paintBase(context), { clearBeforeDraw: false })
    const top = stageIn(must(topPlace.current, 'a place for the top canvas'), (context) =>
      board.frame.paintTop(context),
    )
    const unmount = mount(board, {
      host: must(host.current, 'host'),
      overview: must(overview.current, 'a canvas for the overview'),
      baseHolder,
      base,
      top,
    })
    return () => {
      unmount()
      base.stage.destroy()
      top.stage.destroy()
    }
  }, [board])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys of what is in it
    <div ref={host} role="application" aria-label={label} tabIndex={0} style={hostStyle}>
      <canvas ref={overview} style={overviewStyle} />
      <div ref={basePlace} style={canvasStyle} />
      <div ref={topPlace} style={canvasStyle} />
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
const canvasStyle = {
  position: 'absolute',
  left: 0,
  top: 0,
  pointerEvents: 'none',
  transformOrigin: '0 0',
  // Stretched as it is: drawing it anew at each step of a zoom is what would cost.
  willChange: 'transform',
} as const

const overviewStyle = { ...canvasStyle, visibility: 'hidden' } as const

interface OneCanvas {
  readonly stage: Stage
  readonly layer: Layer
}

/** A stage of one layer with one shape, which the engine paints by itself. */
function stageIn(
  container: HTMLDivElement,
  paint: (context: CanvasRenderingContext2D) => void,
  options: { clearBeforeDraw?: boolean } = {},
): OneCanvas {
  const stage = new Stage({ container, width: 1, height: 1 })
  const layer = new Layer({ ...options, listening: false })
  layer.add(new Shape({ sceneFunc: (context) => paint(native(context)) }))
  stage.add(layer)
  return { stage, layer }
}

// Konva's context only wraps the browser's own, which is what the engine paints on.
const native = (context: Context) => context._context as CanvasRenderingContext2D

interface Mounted {
  readonly host: HTMLElement
  readonly overview: HTMLCanvasElement
  readonly baseHolder: HTMLElement
  readonly base: OneCanvas
  readonly top: OneCanvas
}

function mount(board: Board, { host, overview, baseHolder, base, top }: Mounted): () => void {
  let pixelRatio = 1
  let overscan = 0
  const layout = () => {
    pixelRatio = Math.min(MAX_PIXEL_RATIO, Math.max(1, window.devicePixelRatio))
    const size = { width: host.clientWidth, height: host.clientHeight }
    overscan = overscanOf(size, pixelRatio)
    for (const { layer } of [base, top]) {
      if (layer.getCanvas().getPixelRatio() !== pixelRatio) layer.getCanvas().setPixelRatio(pixelRatio)
    }
    base.stage.size({ width: size.width + 2 * overscan, height: size.height + 2 * overscan })
    top.stage.size(size)
    board.camera.resize(size)
    board.frame.repaint()
  }
  const detach = board.frame.attach(host, {
    get pixelRatio() {
      return pixelRatio
    },
    get overscan() {
      return overscan
    },
    // Not `draw`, which would see to the hit canvas as well.
    redrawBase: () => void base.layer.drawScene(),
    redrawTop: () => void top.layer.drawScene(),
    placeBase({ x, y, scale }) {
      const rim = overscan * scale
      baseHolder.style.transform = transformOf({ x: x - rim, y: y - rim, scale })
    },
    overviewContext() {
      const { width, height } = board.camera.viewport
      if (overview.width !== width) overview.width = width
      if (overview.height !== height) overview.height = height
      return overview.getContext('2d', { alpha: false }) ?? undefined
    },
    placeOverview(place) {
      const visibility = place ? 'visible' : 'hidden'
      if (overview.style.visibility !== visibility) overview.style.visibility = visibility
      if (place) overview.style.transform = transformOf(place)
    },
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

/** At its own size in a layer of its own, so that a pan moves it and paints nothing. */
const transformOf = ({ x, y, scale }: Placement) => `translate3d(${x}px, ${y}px, 0) scale(${scale})`

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
