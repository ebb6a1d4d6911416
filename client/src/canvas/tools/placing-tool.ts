import type { PlacingTool } from '../board-events.ts'
import { rectBetween } from '../geometry.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import { isDrag, placeOf } from './press.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** A tap, or a drawn box, says where the caller puts something new. */
export function createPlacingTool(context: ToolContext, tool: PlacingTool): ToolState {
  return {
    name: `${tool}.idle`,
    cursor: tool === 'text' ? 'text' : 'crosshair',
    down: (pointer) => pressing(context, pointer, tool),
  }
}

function pressing(context: ToolContext, start: ToolPointer, tool: PlacingTool): ToolState {
  return {
    name: `${tool}.pressing`,
    cursor: 'crosshair',
    move: (pointer) => (isDrag(start, pointer) ? drawing(context, start, tool) : undefined),
    up: () => placed(context, start, { tool, box: undefined }),
  }
}

function placed(
  context: ToolContext,
  start: ToolPointer,
  what: { readonly tool: PlacingTool; readonly box: ReturnType<typeof rectBetween> | undefined },
): ToolState {
  context.emit('place', { ...placeOf(start), id: context.topAt(start.at)?.id, ...what })
  return context.done()
}

function drawing(context: ToolContext, start: ToolPointer, tool: PlacingTool): ToolState {
  let pointer = start
  let stopScrolling = () => {}
  const box = () => rectBetween(start.at, context.camera.screenToPaper(pointer.screen))
  const follow = () => context.show({ marquee: box() })
  return {
    name: `${tool}.drawing`,
    cursor: 'crosshair',
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
    up(next) {
      pointer = next
      return placed(context, start, { tool, box: box() })
    },
  }
}
