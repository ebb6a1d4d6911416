import { rectBetween } from '../geometry.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** Draws a box and selects what it touches; with Shift what was selected stays. */
export function marquee(context: ToolContext, start: ToolPointer): ToolState {
  const { selection } = context
  const before = [...selection.ids]
  const kept = start.modifiers.shift || start.modifiers.mod ? before : []
  let pointer = start
  let stopScrolling = () => {}

  const follow = () => {
    const box = rectBetween(start.at, context.camera.screenToPaper(pointer.screen))
    context.show({ marquee: box })
    selection.set([...kept, ...context.withGroups(context.selectableIn(box))])
  }
  return {
    name: 'select.marquee',
    enter() {
      stopScrolling = scrollAtEdges(context, () => pointer, follow)
    },
    exit() {
      stopScrolling()
      context.clearOverlay()
    },
    move(next) {
      pointer = next
      follow()
      return undefined
    },
    up: () => context.idle(),
    cancel: () => selection.set(before),
  }
}
