import type { ConnectorEnd } from '../board-events.ts'
import { aimAt, connecting, endAt } from './connecting.ts'
import { isDrag } from './press.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** Draws from one thing to another in one stroke, or by a tap on each. */
export function createConnectorTool(context: ToolContext): ToolState {
  return {
    name: 'connector.idle',
    cursor: 'crosshair',
    down: (pointer) => pressing(context, pointer),
    hover(pointer) {
      aimAt(context, pointer)
      return undefined
    },
  }
}

function pressing(context: ToolContext, start: ToolPointer): ToolState {
  const from = endAt(context, start.at)
  return {
    name: 'connector.pressing',
    cursor: 'crosshair',
    move: (pointer) => (isDrag(start, pointer) ? connecting(context, from) : undefined),
    up: () => ('to' in from ? waiting(context, from) : context.idle()),
    cancel: () => context.clearOverlay(),
  }
}

/** One end is set; the next tap sets the other. */
function waiting(context: ToolContext, from: Extract<ConnectorEnd, { readonly to: string }>): ToolState {
  return {
    name: 'connector.waiting',
    cursor: 'crosshair',
    enter: () => context.show({ aim: { id: from.to, side: from.side } }),
    hover(pointer) {
      if (pointer) aimAt(context, pointer)
      return undefined
    },
    down: () => connecting(context, from),
    cancel: () => context.clearOverlay(),
    gone(ids) {
      if (!ids.has(from.to)) return undefined
      context.clearOverlay()
      return context.idle()
    },
  }
}
