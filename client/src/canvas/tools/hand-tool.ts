import { panning } from './navigating.ts'
import type { ToolContext, ToolState } from './tool.ts'

/** Every pointer moves the paper; nothing on it can be touched by accident. */
export function createHandTool(context: ToolContext): ToolState {
  return { name: 'hand.idle', cursor: 'grab', down: (pointer) => panning(context, pointer) }
}
