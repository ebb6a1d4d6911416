import type { Modifiers } from '../board-events.ts'
import type { MachineParts } from './context.ts'
import type { AimKey, Tool, ToolContext, ToolPointer, ToolState } from './tool.ts'

/** What people work with: fetched after the board that shows things. */
export interface Toolset {
  readonly tools: { readonly [Name in Tool]: (context: ToolContext) => ToolState }
  /** Keys choose where a connector from this object goes. */
  readonly aiming: (context: ToolContext, from: string) => ToolState
  readonly erasing: (context: ToolContext, pointer: ToolPointer) => ToolState
  readonly panning: (context: ToolContext, pointer: ToolPointer) => ToolState
  readonly pinching: (context: ToolContext, first: ToolPointer, second: ToolPointer) => ToolState
}

export interface ToolMachine {
  /** Until then nothing happens at a press. */
  take(toolset: Toolset): void
  readonly tool: Tool
  /** The tool stays after it made something. */
  readonly isLocked: boolean
  readonly penMode: boolean
  /** The name of the state it is in, such as `select.dragging`. */
  readonly state: string
  readonly cursor: string | undefined
  /** Nothing is going on. */
  readonly isResting: boolean
  /** Without `locked` that stays as it is. */
  setTool(tool: Tool, options?: { readonly locked: boolean }): void
  setPenMode(on: boolean): void
  /** As if one took a tool and tapped there. */
  tapWith(tool: Tool, pointer: ToolPointer): void
  /** Begins a connector at an object, whose other end keys choose. */
  connectFrom(id: string): void
  /** Whether keys choose something now. */
  readonly isAiming: boolean
  key(key: AimKey): void
  /**
   * `pans`: with the middle button, or while Space is held. `erases`: with the other end of the pen. Answers whether
   * the pointer's gesture counts.
   */
  down(pointer: ToolPointer, options?: { readonly pans?: boolean; readonly erases?: boolean }): void
  move(pointer: ToolPointer): void
  up(pointer: ToolPointer): void
  /** A pointer over the board that is not down; answers the cursor for there. */
  hover(pointer: ToolPointer | undefined): string | undefined
  /** Keys that change a gesture were pressed or let go while the pointer rests. */
  modify(modifiers: Modifiers): void
  /** Whether a pointer takes part in the gesture under way. */
  owns(pointerId: number): boolean
  /** Ends the gesture as if it had never begun; answers whether there was one. */
  cancel(): boolean
  gone(ids: ReadonlySet<string>): void
}

export interface ToolMachineOptions {
  readonly context: Omit<ToolContext, MachineParts>
  readonly onStateChange?: () => void
}

/** Runs one state at a time, and what all tools have in common: a second finger, panning, pens, cancelling. */
export function createToolMachine({
  context: board,
  onStateChange = () => {},
}: ToolMachineOptions): ToolMachine {
  let toolset: Toolset | undefined
  let tool: Tool = 'select'
  let isLocked = false
  let penMode = false
  const context: ToolContext = {
    ...board,
    go,
    idle: () => restingState(),
    done() {
      if (!isLocked) become('select', false)
      return restingState()
    },
    fingersPan: () => penMode,
  }
  const resting = new Map<Tool, ToolState>()
  let state = restingState()
  /** The pointers whose gesture this is; others have no say in it. */
  const owners = new Map<number, ToolPointer>()

  function restingState(): ToolState {
    if (toolset === undefined) return WITHOUT_TOOLS
    const known = resting.get(tool)
    if (known) return known
    const made = toolset.tools[tool](context)
    resting.set(tool, made)
    return made
  }

  function become(next: Tool, locked: boolean) {
    if (next === tool && locked === isLocked) return
    tool = next
    isLocked = locked
    board.emit('toolChange', { tool, locked })
  }

  function go(next: ToolState | undefined) {
    if (!next || next === state) return
    state.exit?.()
    state = next
    state.enter?.()
    onStateChange()
  }

  const isResting = () => state === restingState()

  /** A gesture that is being completed can no longer be taken back, whatever its completion brings about. */
  let isEnding = false

  function cancel(): boolean {
    if (isEnding || isResting()) return false
    state.cancel?.()
    go(restingState())
    return true
  }

  function setPenMode(on: boolean) {
    if (on === penMode) return
    penMode = on
    board.emit('penMode', { on })
  }

  function begin(pointer: ToolPointer, first: () => ToolState | undefined) {
    owners.clear()
    owners.set(pointer.pointerId, pointer)
    state.hover?.(undefined)
    go(first())
  }

  /** A pen takes over from the hand that lies on the glass; while it draws, the hand is not heard. */
  function penDown(pointer: ToolPointer, first: () => ToolState | undefined) {
    const [owner] = owners.values()
    if (!isResting() && owner?.kind === 'pen') return
    cancel()
    setPenMode(true)
    begin(pointer, first)
  }

  return {
    take(next) {
      if (toolset !== undefined) return
      toolset = next
      go(restingState())
    },
    get tool() {
      return tool
    },
    get isLocked() {
      return isLocked
    },
    get penMode() {
      return penMode
    },
    get state() {
      return state.name
    },
    get cursor() {
      return state.cursor
    },
    get isResting() {
      return isResting()
    },
    setTool(next, { locked } = { locked: isLocked }) {
      if (next === tool) return become(next, locked)
      cancel()
      state.hover?.(undefined)
      become(next, locked)
      go(restingState())
    },
    setPenMode,
    tapWith(next, pointer) {
      cancel()
      owners.clear()
      state.hover?.(undefined)
      become(next, false)
      go(restingState())
      go(state.down?.(pointer))
      go(state.up?.(pointer))
    },
    connectFrom(id) {
      cancel()
      owners.clear()
      state.hover?.(undefined)
      become('connector', false)
      go(toolset?.aiming(context, id))
    },
    get isAiming() {
      return state.key !== undefined
    },
    key: (key) => go(state.key?.(key)),
    down(pointer, { pans = false, erases = false } = {}) {
      board.camera.stop()
      const [first, second] = owners.values()
      const begins = () => {
        if (pans) return toolset?.panning(context, pointer)
        return erases ? toolset?.erasing(context, pointer) : state.down?.(pointer)
      }
      if (!isResting() && owners.size === 0) {
        // It waits for a further press, as a connector does for its other end.
        owners.set(pointer.pointerId, pointer)
        go(state.down?.(pointer))
      } else if (pointer.kind === 'pen') penDown(pointer, begins)
      else if (isResting()) {
        const fingerPans = penMode && pointer.kind === 'touch' && tool !== 'select'
        begin(pointer, () => (fingerPans ? toolset?.panning(context, pointer) : begins()))
      } else if (first?.kind === 'touch' && pointer.kind === 'touch' && !second && !state.isSettled?.()) {
        cancel()
        owners.set(pointer.pointerId, pointer)
        go(toolset?.pinching(context, first, pointer))
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
      if (!owners.delete(pointer.pointerId)) return
      isEnding = true
      try {
        go(state.up?.(pointer))
      } finally {
        isEnding = false
      }
    },
    hover: (pointer) => (owners.size > 0 ? undefined : state.hover?.(pointer)),
    modify(modifiers) {
      const [pointer] = owners.values()
      if (!pointer || isResting() || owners.size > 1) return
      const { way: _seen, ...rest } = pointer
      const now = { ...rest, modifiers }
      owners.set(pointer.pointerId, now)
      go(state.move?.(now))
    },
    owns: (pointerId) => owners.has(pointerId),
    cancel() {
      owners.clear()
      return cancel()
    },
    gone(ids) {
      go(state.gone?.(ids))
    },
  }
}

const WITHOUT_TOOLS: ToolState = { name: 'without tools' }
