import { must } from '@brownpaper/shared/base/assert'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { whenIdle } from '../platform/idle.ts'
import { calmSetting, isCalm } from '../platform/quiet.ts'
import { overscanOf, type Placement } from './base-place.ts'
import type { Board } from './board.ts'
import type { Size } from './geometry.ts'
import { paintsBySoftware } from './software.ts'
import { createStillCanvas, type StillCanvas } from './still-canvas.ts'

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
  const overviewPlace = useRef<HTMLDivElement>(null)
  const basePlace = useRef<HTMLDivElement>(null)
  const crowdPlace = useRef<HTMLDivElement>(null)
  const topPlace = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const baseHolder = must(basePlace.current, 'a place for the base canvas')
    const base = createStillCanvas(baseHolder, { isOpaque: true })
    const top = canvasIn(must(topPlace.current, 'a place for the top canvas'))
    const unmount = mount(board, {
      host: must(host.current, 'host'),
      overviewHolder: must(overviewPlace.current, 'a place for the overview'),
      baseHolder,
      base,
      crowdHolder: must(crowdPlace.current, 'a place for what is in the hand'),
      top,
    })
    return () => {
      unmount()
      base.remove()
      top.element.remove()
    }
  }, [board])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys of what is in it
    <div ref={host} role="application" aria-label={label} tabIndex={0} style={hostStyle}>
      <div ref={overviewPlace} style={overviewStyle} />
      <div ref={basePlace} style={canvasStyle} />
      <div ref={crowdPlace} style={canvasStyle} />
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

/** The host takes all input. */
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
  readonly element: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

/** A canvas the engine paints at nearly every frame that shows it. */
function canvasIn(container: HTMLElement): OneCanvas {
  const element = document.createElement('canvas')
  element.style.display = 'block'
  container.append(element)
  return { element, context: must(element.getContext('2d'), 'a canvas to paint on') }
}

function resize({ element }: OneCanvas, { width, height }: Size, pixelRatio: number) {
  element.width = Math.floor(width * pixelRatio)
  element.height = Math.floor(height * pixelRatio)
  element.style.width = `${width}px`
  element.style.height = `${height}px`
}

interface Mounted {
  readonly host: HTMLElement
  readonly overviewHolder: HTMLElement
  readonly baseHolder: HTMLElement
  readonly base: StillCanvas
  readonly crowdHolder: HTMLElement
  readonly top: OneCanvas
}

function mount(board: Board, places: Mounted): () => void {
  const { host, overviewHolder, baseHolder, base, crowdHolder, top } = places
  let pixelRatio = 1
  let overscan = 0
  let isWide = false
  let size: Size = { width: 0, height: 0 }
  let crowd: StillCanvas | undefined
  let overview: StillCanvas | undefined
  let isSlow: boolean | undefined
  /** Asked while nobody waits, or when the first picture is stretched. */
  const stretchesSlowly = () => {
    isSlow ??= paintsBySoftware()
    return isSlow
  }
  const stopAsking = whenIdle(() => {
    if (stretchesSlowly()) base.showPictures()
  })
  let isPainted = false
  let laidOut = ''
  /** Answers whether that emptied the canvases. */
  const layout = () => {
    size = { width: host.clientWidth, height: host.clientHeight }
    const ratio = Math.min(MAX_PIXEL_RATIO, Math.max(1, window.devicePixelRatio))
    const next = `${size.width} ${size.height} ${ratio}`
    if (next === laidOut) return false
    laidOut = next
    pixelRatio = ratio
    layoutBase()
    resize(top, size, pixelRatio)
    board.camera.resize(size)
    return true
  }
  const layoutBase = () => {
    overscan = isWide ? overscanOf(size, pixelRatio) : 0
    base.resize(wideSize(), pixelRatio)
  }
  const wideSize = () => ({ width: size.width + 2 * overscan, height: size.height + 2 * overscan })
  const addCanvas = (container: HTMLElement, isOpaque: boolean) => {
    const canvas = createStillCanvas(container, { isOpaque })
    if (stretchesSlowly()) canvas.showPictures()
    return canvas
  }
  const follow = () => {
    if (layout()) board.frame.repaint()
  }
  const detach = board.frame.attach(host, {
    get pixelRatio() {
      return pixelRatio
    },
    get overscan() {
      return overscan
    },
    widen() {
      isWide = true
      layoutBase()
    },
    redrawBase() {
      board.frame.paintBase(base.paint())
      show(baseHolder, true)
      if (isPainted) return
      isPainted = true
      performance.mark(PAINTED)
    },
    redrawTop() {
      const { width, height } = top.element
      top.context.setTransform(1, 0, 0, 1, 0, 0)
      top.context.clearRect(0, 0, width, height)
      board.frame.paintTop(top.context)
      show(top.element, true)
    },
    hideTop: () => show(top.element, false),
    crowdContext() {
      crowd ??= addCanvas(crowdHolder, false)
      crowd.resize(wideSize(), pixelRatio)
      return crowd.paint()
    },
    placeCrowd(place) {
      if (place) {
        crowd?.frame()
        crowdHolder.style.transform = transformOf({ ...place, x: place.x - overscan, y: place.y - overscan })
      } else {
        // As large as the paper, and seldom there: its memory goes with it.
        crowd?.remove()
        crowd = undefined
      }
    },
    placeBase({ x, y, scale }) {
      const rim = overscan * scale
      base.frame()
      if (scale === 1) smooth(baseHolder, true)
      else if (stretchesSlowly()) smooth(baseHolder, false)
      baseHolder.style.transform = transformOf({ x: x - rim, y: y - rim, scale })
    },
    overviewContext() {
      overview ??= addCanvas(overviewHolder, true)
      overview.resize(board.camera.viewport, 1)
      return overview.paint()
    },
    placeOverview(place) {
      show(overviewHolder, place !== undefined)
      if (!place) return
      overview?.frame()
      overviewHolder.style.transform = transformOf(place)
      if (stretchesSlowly()) smooth(overviewHolder, false)
    },
  })
  const observer = new ResizeObserver(follow)
  observer.observe(host)
  const stopRatio = watchMedia(() => `(resolution: ${window.devicePixelRatio}dppx)`, follow)
  const stopPreferences = watchPreferences(board)
  // Painted in the next frame, with what lies on the board by then; black until it is.
  layout()
  show(baseHolder, false)
  return () => {
    stopAsking()
    observer.disconnect()
    stopRatio()
    stopPreferences()
    detach()
    crowd?.remove()
    overview?.remove()
  }
}

/** What is hidden is not laid over the rest at each frame either. */
function show({ style }: HTMLElement, isShown: boolean) {
  const visibility = isShown ? 'visible' : 'hidden'
  if (style.visibility !== visibility) style.visibility = visibility
}

/** Stretching without smoothing costs a processor a third; it is seen only until the zoom has come to rest. */
function smooth({ style }: HTMLElement, isSmooth: boolean) {
  const rendering = isSmooth ? 'auto' : 'pixelated'
  if (style.imageRendering !== rendering) style.imageRendering = rendering
}

/** At its own size in a layer of its own, so that a pan moves it and paints nothing. */
const transformOf = ({ x, y, scale }: Placement) => `translate3d(${x}px, ${y}px, 0) scale(${scale})`

/** In the browser's timeline: when the first picture of a board was done. */
const PAINTED = 'board-painted'

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
    const calm = isCalm()
    const plain = window.matchMedia(PLAIN).matches
    board.frame.setPreferences({ calm, plain: plain || calm })
  }
  const stops = [watchMedia(() => CALM, tell), watchMedia(() => PLAIN, tell), calmSetting.subscribe(tell)]
  tell()
  return () => {
    for (const stop of stops) stop()
  }
}
