/** `handOn` gives what was kept on, in the order it came, and ends the keeping, as `forget` does without. */
export type Kept = { handOn(): void; forget(): void }

/** Keeps what people do on a board, by hand or by key, until there is something to do it. */
export function keepInput(board: HTMLElement): Kept {
  const { keep, on, ...kept } = keepFor(board)
  let isPressed = false
  const press = (event: Event) => {
    if (event.target !== board) return
    isPressed = true
    keep(event)
  }
  // A pointer that is not down only passes by.
  const follow = (event: Event) => {
    if (isPressed) keep(event)
  }
  const key = (event: Event) => {
    if (event.target === board || event.target === document.body) keep(event)
  }
  on(['pointerdown', 'contextmenu'], press)
  on(['pointermove', 'pointerup', 'pointercancel'], follow)
  on(['keydown', 'keyup'], key)
  return kept
}

/** Keeps what people type, whatever has the keyboard meanwhile; what then finds no field goes to this element. */
export function keepKeys(onto: Element): Kept {
  const { keep, on, ...kept } = keepFor(onto)
  on(['keydown', 'keyup'], keep)
  return kept
}

function keepFor(onto: Element) {
  const waiting: Event[] = []
  const ended = new AbortController()
  let isHandingOn = false

  const keep = (event: Event) => {
    // The browser's own keys stay the browser's.
    if (isHandingOn || (event instanceof KeyboardEvent && event.key === 'Tab')) return
    event.stopImmediatePropagation()
    // Some browsers search the page for what is typed, and a button takes a space or Enter for a press.
    if (event instanceof KeyboardEvent && isTyping(event)) event.preventDefault()
    waiting.push(again(event))
  }
  const on = (names: readonly string[], listener: (event: Event) => void) => {
    for (const name of names) window.addEventListener(name, listener, { capture: true, signal: ended.signal })
  }
  const give = (event: Event) => {
    isHandingOn = true
    const isTyped = typeIntoField(event, onto)
    isHandingOn = false
    return isTyped
  }
  const handOn = () => {
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      const isTyped = give(event)
      // A key may have opened a field, which has the keyboard when it is drawn: the next goes into it.
      if (event.type === 'keydown' && !isTyped && waiting.length > 0)
        return void requestAnimationFrame(handOn)
    }
    ended.abort()
  }
  return { keep, on, handOn, forget: () => ended.abort() }
}

const isTyping = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  (key.length === 1 && !ctrlKey && !metaKey) || key === 'Enter' || key === 'Backspace'

/** The same, as it can be told once more. */
function again(event: Event): Event {
  if (event instanceof PointerEvent) return new PointerEvent(event.type, event)
  if (event instanceof KeyboardEvent) return new KeyboardEvent(event.type, event)
  return new MouseEvent(event.type, event)
}

export const isField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement

/** A key told once more types nothing by itself. Tells whether it was typed; other things go to what takes them. */
function typeIntoField(event: Event, onto: Element): boolean {
  const field = document.activeElement
  if (!(event instanceof KeyboardEvent) || !isField(field)) {
    onto.dispatchEvent(event)
    return false
  }
  const { type, key } = event
  if (type !== 'keydown') return true
  const isHandled = !field.dispatchEvent(event)
  if (isHandled) return false
  if (key.length === 1) document.execCommand('insertText', false, key)
  else if (key === 'Enter') document.execCommand('insertLineBreak')
  else if (key === 'Backspace') document.execCommand('delete')
  return true
}
