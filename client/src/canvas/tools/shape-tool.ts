import type { ShapeForm } from '../board-events.ts'
import { type Box, type PaperPoint, rectBetween } from '../geometry.ts'
import { shapeObject } from '../kinds/shape.ts'
import { lineBox } from './connecting.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import { isDrag } from './press.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** What a tap makes, in paper units. */
const TAPPED = { width: 160, height: 110 }
/** Room around a line for the hand. */
const LINE_HEIGHT = 12
const ANGLE_STEP = Math.PI / 12

/** Draws a form from corner to corner: Shift makes it even, Alt grows it from the middle; a tap makes one of a usual size. */
export function createShapeTool(context: ToolContext, form: ShapeForm): ToolState {
  return { name: `${form}.idle`, cursor: 'crosshair', down: (pointer) => pressing(context, pointer, form) }
}

const isLine = (form: ShapeForm) => form === 'line' || form === 'arrow'

function pressing(context: ToolContext, start: ToolPointer, form: ShapeForm): ToolState {
  return {
    name: `${form}.pressing`,
    cursor: 'crosshair',
    move: (pointer) => (isDrag(start, pointer) ? drawing(context, start, form) : undefined),
    up() {
      const { x, y } = start.at
      const half = isLine(form)
        ? { x: TAPPED.width / 2, y: 0 }
        : { x: TAPPED.width / 2, y: TAPPED.height / 2 }
      const ends = { from: { x: x - half.x, y: y - half.y }, to: { x: x + half.x, y: y + half.y } }
      context.emit('shapeEnd', { form, ...ends, box: boxFor(form, ends) })
      return context.done()
    },
  }
}

interface Ends {
  readonly from: PaperPoint
  readonly to: PaperPoint
}

function boxFor(form: ShapeForm, { from, to }: Ends): Box {
  return isLine(form) ? lineBox(from, to, LINE_HEIGHT) : { ...rectBetween(from, to), angle: 0 }
}

function drawing(context: ToolContext, start: ToolPointer, form: ShapeForm): ToolState {
  let pointer = start
  let stopScrolling = () => {}
  const ends = () => endsFor(form, start.at, { ...pointer, at: context.camera.screenToPaper(pointer.screen) })
  const follow = () => {
    const { colour, width, fill, dashed } = context.inks().shape
    const sketch = shapeObject({
      id: 'sketch',
      form,
      box: boxFor(form, ends()),
      ink: colour,
      fill,
      width,
      dashed,
      text: '',
      textInk: colour,
      face: { family: 'sans-serif', weight: 500 },
    })
    context.show({ sketch })
  }
  return {
    name: `${form}.drawing`,
    cursor: 'crosshair',
    enter() {
      stopScrolling = scrollAtEdges(context, () => pointer, follow)
    },
    exit: () => stopScrolling(),
    move(next) {
      pointer = next
      follow()
      return undefined
    },
    up(next) {
      pointer = next
      context.releaseOverlay()
      context.emit('shapeEnd', { form, ...ends(), box: boxFor(form, ends()) })
      return context.done()
    },
    cancel: () => context.clearOverlay(),
  }
}

function endsFor(form: ShapeForm, start: PaperPoint, { at, modifiers }: ToolPointer): Ends {
  const way = { x: at.x - start.x, y: at.y - start.y }
  const even = modifiers.shift ? (isLine(form) ? inAngleSteps(way) : inSquare(way)) : way
  const from = modifiers.alt ? { x: start.x - even.x, y: start.y - even.y } : start
  return { from, to: { x: start.x + even.x, y: start.y + even.y } }
}

function inSquare({ x, y }: PaperPoint): PaperPoint {
  const side = Math.max(Math.abs(x), Math.abs(y))
  return { x: x < 0 ? -side : side, y: y < 0 ? -side : side }
}

function inAngleSteps({ x, y }: PaperPoint): PaperPoint {
  const angle = Math.round(Math.atan2(y, x) / ANGLE_STEP) * ANGLE_STEP
  const length = Math.hypot(x, y)
  return { x: Math.cos(angle) * length, y: Math.sin(angle) * length }
}
