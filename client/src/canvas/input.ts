import type { BoardEvents, Modifiers, PointerKind, PointerPlace, StrokePoint } from './board-events.ts'
import type { Camera } from './camera.ts'
import type { Clock } from './clock.ts'
import type { Events } from './events.ts'
import type { PaperPoint, ScreenPoint } from './geometry.ts'
import type { BoardObject } from './objects.ts'
import type { Selection } from './selection.ts'
import type { ToolMachine } from './tools/machine.ts'
import type { ToolPointer } from './tools/tool.ts'

const LINE_PX = 16
const PAGE_PX = 400
/** A notch of a mouse wheel is one big step, a trackpad pinch many small ones: big ones are held back. */
const MAX_ZOOM_STEP_PX = 24
const ZOOM_PER_PX = 0.009
/** A broken wheel tells absurd ways: none goes further than this at once. */
const MAX_WHEEL_PX = 2000

export interface InputParts {
  readonly machine: ToolMachine
  readonly camera: Camera
  readonly clock: Clock
  readonly events: Events<BoardEvents>
  readonly selection: Selection
  readonly topAt: (point: PaperPoint) => BoardObject | undefined
  readonly object: (id: string) => BoardObject | undefined
}

export interface Input {
  /** The pointer's look depends on the tool's state: call when that changes. */
  refreshCursor(): void
  detach(): void
}

/** Turns an element's pointer, wheel and key events into what tools understand. */
export function listen(element: HTMLElement, parts: InputParts): Input {
  const { machine, camera, clock, events, selection } = parts
  const detached = new AbortController()
  const on = { signal: detached.signal }
  const active = { ...on, passive: false }
  let hovered: ToolPointer | undefined
  let spaceIsHeld = false
  let lastKind: PointerKind = 'mouse'
  let cancelCursorFrame: (() => void) | undefined

  function screenPoint(event: { clientX: number; clientY: number }): ScreenPoint {
    const box = element.getBoundingClientRect()
    return {
      x: event.clientX - box.left - element.clientLeft,
      y: event.clientY - box.top - element.clientTop,
    }
  }

  function toPointer(event: PointerEvent): ToolPointer {
    const screen = screenPoint(event)
    return {
      pointerId: event.pointerId,
      happenedAtMs: event.timeStamp,
      screen,
      at: camera.screenToPaper(screen),
      kind: kindOf(event),
      modifiers: modifiersOf(event),
      pressure: pressureOf(event),
    }
  }

  /** A fast pen tells of several places in one event. */
  function wayOf(event: PointerEvent, { screen }: ToolPointer): readonly StrokePoint[] {
    const all = event.getCoalescedEvents?.() ?? []
    return (all.length === 0 ? [event] : all).filter(isWhole).map((one) => {
      const there = { x: screen.x + one.clientX - event.clientX, y: screen.y + one.clientY - event.clientY }
      const { x, y } = camera.screenToPaper(there)
      return [x, y, pressureOf(one)]
    })
  }

  /** Children drawn over the board, such as the text field, keep their own events. */
  const isOnBoard = (event: Event) => event.target === element

  function refreshCursor() {
    const look =
      (spaceIsHeld && machine.isResting ? 'grab' : undefined) ??
      machine.cursor ??
      machine.hover(hovered) ??
      (hovered ? parts.topAt(hovered.at)?.cursor : undefined) ??
      'default'
    if (element.style.cursor !== look) element.style.cursor = look
  }

  function tellCursor() {
    cancelCursorFrame ??= clock.frame(() => {
      cancelCursorFrame = undefined
      events.emit('cursorMove', { at: hovered?.at })
    })
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      lastKind = kindOf(event)
      const erases = event.button === ERASER_BUTTON
      if (!isOnBoard(event) || !isWhole(event) || (event.button > 1 && !erases)) return
      // The browser would start its own scrolling with the middle button.
      if (event.button === 1) event.preventDefault()
      element.focus({ preventScroll: true })
      capture(event.pointerId)
      machine.down(toPointer(event), { pans: event.button === 1 || spaceIsHeld, erases })
    },
    on,
  )
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!isWhole(event)) return
      const pointer = toPointer(event)
      hovered = pointer
      // The release was never told: what began is taken back rather than stuck to the pointer.
      if (event.buttons === 0 && pointer.kind === 'mouse' && machine.owns(event.pointerId)) machine.cancel()
      machine.move({ ...pointer, way: wayOf(event, pointer) })
      // With one look all over a tool is not asked for it below, yet it shows what lies under the pointer.
      if (machine.cursor !== undefined) machine.hover(pointer)
      refreshCursor()
      tellCursor()
    },
    on,
  )
  element.addEventListener(
    'pointerup',
    (event) => {
      if (isWhole(event)) machine.up(toPointer(event))
      else machine.cancel()
    },
    on,
  )
  const abandon = (event: PointerEvent) => {
    if (machine.owns(event.pointerId)) machine.cancel()
  }
  element.addEventListener('pointercancel', abandon, on)
  // Follows each release too, when nothing is owned any more.
  element.addEventListener('lostpointercapture', abandon, on)
  element.addEventListener(
    'pointerleave',
    () => {
      hovered = undefined
      machine.hover(undefined)
      tellCursor()
    },
    on,
  )
  // Without this the mouse events that follow a touch would take the focus from a field the tap has opened.
  element.addEventListener(
    'touchend',
    (event) => {
      if (isOnBoard(event) && event.cancelable) event.preventDefault()
    },
    active,
  )
  element.addEventListener(
    'contextmenu',
    (event) => {
      if (!isOnBoard(event)) return
      event.preventDefault()
      // A finger's long press is told by the tool already.
      if (lastKind === 'touch') return
      machine.cancel()
      // A pen's other end has a menu event of its own on some systems.
      if (lastKind === 'pen' && event.button === ERASER_BUTTON) return
      const place = event.button === 2 || event.ctrlKey ? placeOf(event) : placeOfSelection()
      const top = parts.topAt(place.at)
      if (top && !selection.ids.has(top.id)) selection.set([top.id])
      events.emit('contextMenu', { ...place, id: top?.id })
    },
    on,
  )
  element.addEventListener('wheel', wheel, active)
  listenToPinch(element, detached.signal, (factor, event) => camera.zoomAt(screenPoint(event), factor))

  window.addEventListener(
    'keydown',
    (event) => {
      machine.modify(modifiersOf(event))
      // Alt alone would take the focus to the browser's menu.
      if (event.key === 'Alt' && !machine.isResting) event.preventDefault()
      if (event.code !== 'Space' || !ownsKeys(element)) return
      event.preventDefault()
      spaceIsHeld = true
      refreshCursor()
    },
    on,
  )
  const releaseSpace = () => {
    if (!spaceIsHeld) return
    spaceIsHeld = false
    refreshCursor()
  }
  window.addEventListener(
    'keyup',
    (event) => {
      machine.modify(modifiersOf(event))
      if (event.code === 'Space') releaseSpace()
    },
    on,
  )
  window.addEventListener('blur', releaseSpace, on)

  function wheel(event: WheelEvent) {
    // What floats over the board may scroll by itself; a note's text field never does.
    if (!isOnBoard(event) && !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1
    const x = wheelWay(event.deltaX * unit)
    const y = wheelWay(event.deltaY * unit)
    if (!isWhole(event)) return
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-MAX_ZOOM_STEP_PX, Math.min(MAX_ZOOM_STEP_PX, y))
      camera.zoomAt(screenPoint(event), Math.exp(-step * ZOOM_PER_PX))
    } else if (event.shiftKey && x === 0) camera.panBy(-y, 0)
    else camera.panBy(-x, -y)
  }

  /** A pointer may be gone before we hear that it came. */
  function capture(pointerId: number) {
    try {
      element.setPointerCapture(pointerId)
    } catch {
      // Without capture its way ends at the rim, no more.
    }
  }

  function placeOf(event: MouseEvent): PointerPlace {
    const screen = screenPoint(event)
    return { screen, at: camera.screenToPaper(screen), kind: lastKind, modifiers: modifiersOf(event) }
  }

  function placeOfSelection(): PointerPlace {
    const [id] = selection.ids
    const rect = id === undefined ? camera.visible : (parts.object(id)?.rect ?? camera.visible)
    const at = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
    return { at, screen: camera.paperToScreen(at), kind: 'mouse', modifiers: NO_MODIFIERS }
  }

  return {
    refreshCursor,
    detach() {
      detached.abort()
      cancelCursorFrame?.()
      machine.cancel()
    },
  }
}

const NO_MODIFIERS: Modifiers = { shift: false, alt: false, mod: false }

/** The other end of a pen, as browsers tell it. */
const ERASER_BUTTON = 5

const isWhole = ({ clientX, clientY }: { clientX: number; clientY: number }) =>
  Number.isFinite(clientX) && Number.isFinite(clientY)

const wheelWay = (px: number) => (Number.isNaN(px) ? 0 : Math.max(-MAX_WHEEL_PX, Math.min(MAX_WHEEL_PX, px)))

/** What knows no pressure says nothing, or half of it throughout. */
const pressureOf = ({ pressure, pointerType }: PointerEvent) =>
  pointerType !== 'pen' || !(pressure >= 0) ? 0.5 : Math.min(1, pressure)

type ModifierKeys = Pick<MouseEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

function modifiersOf(event: ModifierKeys): Modifiers {
  return { shift: event.shiftKey, alt: event.altKey, mod: event.ctrlKey || event.metaKey }
}

function kindOf(event: PointerEvent): PointerKind {
  return event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse'
}

/** Space belongs to the board unless somebody types or stands on a control. */
function ownsKeys(element: HTMLElement): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused === element
}

/** Safari tells trackpad pinches as events of its own, which no other browser has. */
interface SafariGesture extends UIEvent {
  readonly scale: number
  readonly clientX: number
  readonly clientY: number
}

function listenToPinch(
  element: HTMLElement,
  signal: AbortSignal,
  onPinch: (factor: number, event: SafariGesture) => void,
) {
  let scale = 1
  // Fingers on glass come as pointers too, and are handled there.
  const isTrackpad = () => navigator.maxTouchPoints === 0
  element.addEventListener(
    'gesturestart',
    (event) => {
      event.preventDefault()
      scale = 1
    },
    { signal },
  )
  element.addEventListener(
    'gesturechange',
    (event) => {
      event.preventDefault()
      const gesture = event as SafariGesture // the only event of this name
      if (!(gesture.scale > 0)) return
      if (isTrackpad()) onPinch(gesture.scale / scale, gesture)
      scale = gesture.scale
    },
    { signal },
  )
}
