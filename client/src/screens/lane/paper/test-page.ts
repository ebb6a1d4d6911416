import { vi } from 'vitest'

/** What the paper asks of a browser, and no more: events, letters of one width, fonts that are there. */
export function standInForPage(): void {
  const fonts = Object.assign(new EventTarget(), {
    ready: Promise.resolve(),
    check: () => true,
    load: async () => [],
  })
  const createElement = () => ({ getContext: () => ({ measureText }) })
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }))
  vi.stubGlobal('document', Object.assign(new EventTarget(), { fonts, createElement, activeElement: null }))
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 0))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
}

/** At 100 pixels every letter is half as wide. */
const measureText = (text: string) => ({
  width: text.length * 50,
  fontBoundingBoxAscent: 90,
  fontBoundingBoxDescent: 30,
})

export type TestPointer = {
  readonly x: number
  readonly y: number
  readonly pointerType?: 'mouse' | 'touch' | 'pen'
  readonly pointerId?: number
  readonly pressure?: number
  /** Default the first; 5 is the other end of a pen. */
  readonly button?: number
  readonly altKey?: boolean
  readonly shiftKey?: boolean
}

/** The element the board hears of pointers through. */
export function createTestElement() {
  const element = Object.assign(new EventTarget(), {
    style: { cursor: '' },
    clientLeft: 0,
    clientTop: 0,
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    focus: () => {},
    setPointerCapture: () => {},
  })
  let now = 0
  return {
    /** So long that what follows is no second tap. */
    rest() {
      now += 1000
    },
    // Only what is above is asked of it.
    element: element as unknown as HTMLElement,
    tell(type: 'pointerdown' | 'pointermove' | 'pointerup', pointer: TestPointer) {
      const { x, y, pointerType = 'mouse', pointerId = 1, pressure = 0.5, button = 0, ...keys } = pointer
      const event = new Event(type, { cancelable: true })
      const buttons = type === 'pointerup' ? 0 : 1
      const told = { clientX: x, clientY: y, button, buttons, pointerType, pointerId, pressure, ...keys }
      now += 10
      Object.defineProperty(event, 'timeStamp', { value: now })
      element.dispatchEvent(Object.assign(event, told))
    },
  }
}
