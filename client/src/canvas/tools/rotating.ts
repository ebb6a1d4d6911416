import { type Box, middleOf, turned } from '../geometry.ts'
import type { SelectionFrame } from '../handles.ts'
import { type BoardObject, boxOf, inBox } from '../objects.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

const STEP = Math.PI / 12
/** Radians within which it settles upright or on its side by itself. */
const NEARLY_STRAIGHT = 0.05

/** Turns around the middle of what is selected; Shift in steps of 15 degrees. */
export function rotating(context: ToolContext, start: ToolPointer, frame: SelectionFrame): ToolState {
  const middle = middleOf(frame.box)
  const angleTo = ({ at }: ToolPointer) => Math.atan2(at.y - middle.y, at.x - middle.x)
  const objects = new Map<string, BoardObject>()
  for (const id of frame.ids) {
    const object = context.object(id)
    if (object) objects.set(id, object)
  }
  let boxes: ReadonlyMap<string, Box> = new Map()

  const follow = (pointer: ToolPointer) => {
    const whole = frame.box.angle + angleTo(pointer) - angleTo(start)
    const by = settled(whole, pointer.modifiers.shift) - frame.box.angle
    const next = new Map<string, Box>()
    const drafts = new Map<string, BoardObject>()
    for (const [id, object] of objects) {
      const box = turnedBox(boxOf(object), middle, by)
      next.set(id, box)
      drafts.set(id, inBox(object, box))
    }
    boxes = next
    context.show({ drafts })
  }
  return {
    name: 'select.rotating',
    cursor: 'grabbing',
    move(pointer) {
      follow(pointer)
      return undefined
    },
    up() {
      context.releaseOverlay()
      if (boxes.size > 0) context.emit('rotateEnd', { boxes })
      return context.idle()
    },
    cancel: () => context.clearOverlay(),
    gone(lost) {
      for (const id of lost) objects.delete(id)
      if (objects.size > 0) return undefined
      context.clearOverlay()
      return context.idle()
    },
  }
}

function settled(angle: number, inSteps: boolean): number {
  if (inSteps) return Math.round(angle / STEP) * STEP
  const straight = Math.round(angle / (Math.PI / 2)) * (Math.PI / 2)
  return Math.abs(angle - straight) < NEARLY_STRAIGHT ? straight : angle
}

function turnedBox(box: Box, around: { readonly x: number; readonly y: number }, by: number): Box {
  const middle = turned(middleOf(box), around, by)
  const full = 2 * Math.PI
  // From -half a turn to half a turn, and nought without a sign.
  const angle = ((((box.angle + by + Math.PI) % full) + full) % full) - Math.PI
  return {
    ...box,
    x: middle.x - box.width / 2,
    y: middle.y - box.height / 2,
    angle: Math.abs(angle) < 1e-9 ? 0 : angle,
  }
}
