import { createHandTool } from './hand-tool.ts'
import { panning, pinching } from './navigating.ts'
import { createSelectTool } from './select-tool.ts'
import type { Tool, ToolContext, ToolPointer, ToolState } from './tool.ts'

const tools: { readonly [Name in Tool]: (context: ToolContext) => ToolState } = {
  select: createSelectTool,
  hand: createHandTool,
}

export interface ToolMachine {
  readonly tool: Tool
  /** The name of the state it is in, such as `select.dragging`. */
  readonly state: string
  readonly cursor: string | undefined
  setTool(tool: Tool): void
  /** `pans`: with the middle button, or while Space is held. */
  down(pointer: ToolPointer, options?: { readonly pans: boolean }): void
  move(pointer: ToolPointer): void
  up(pointer: ToolPointer): void
  /** Ends the gesture as if it had never begun; answers whether there was one. */
  cancel(): boolean
  gone(ids: ReadonlySet<string>): void
}

export interface ToolMachineOptions {
  readonly context: Omit<ToolContext, 'go' | 'idle'>
  readonly onStateChange?: () => void
}

/** Runs one state at a time, and what all tools have in common: a second finger, panning, cancelling. */
export function createToolMachine({
  context: board,
  onStateChange = () => {},
}: ToolMachineOptions): ToolMachine {
  let tool: Tool = 'select'
  const context: ToolContext = { ...board, go, idle: () => resting[tool] }
  const resting: { readonly [Name in Tool]: ToolState } = {
    select: tools.select(context),
    hand: tools.hand(context),
  }
  let state = resting[tool]
  /** The pointers whose gesture this is; others have no say in it. */
  const owners = new Map<number, ToolPointer>()

  function go(next: ToolState | undefined) {
    if (!next || next === state) return
    state.exit?.()
    state = next
    state.enter?.()
    onStateChange()
  }

  const isResting = () => state === resting[tool]

  function cancel(): boolean {
    if (isResting()) return false
    state.cancel?.()
    go(resting[tool])
    return true
  }

  return {
    get tool() {
      return tool
    },
    get state() {
      return state.name
    },
    get cursor() {
      return state.cursor
    },
    setTool(next) {
      if (next === tool) return
      cancel()
      tool = next
      go(resting[tool])
    },
    down(pointer, { pans } = { pans: false }) {
      board.camera.stop()
      const [first, second] = owners.values()
      if (isResting()) {
        owners.clear()
        owners.set(pointer.pointerId, pointer)
        go(pans ? panning(context, pointer) : state.down?.(pointer))
      } else if (first?.kind === 'touch' && pointer.kind === 'touch' && !second) {
        cancel()
        owners.set(pointer.pointerId, pointer)
        go(pinching(context, first, pointer))
      }
    },
    move(pointer) {
      if (!owners.has(pointer.pointerId)) return
      owners.set(pointer.pointerId, pointer)
      const before = state
      go(state.move?.(pointer))
      // The way that turned a press into a drag is part of the drag.
      if (state !== before) state.move?.(pointer)
    },
    up(pointer) {
      if (owners.delete(pointer.pointerId)) go(state.up?.(pointer))
    },
    cancel() {
      owners.clear()
      return cancel()
    },
    gone(ids) {
      go(state.gone?.(ids))
    },
  }
}
