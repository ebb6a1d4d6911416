/**
 * Keeps what people do on a board, by hand or by key, until there is something to do it. `handOn` gives it on in the
 * order it came and ends the keeping, as `forget` does without.
 */
export function keepInput(board: HTMLElement): { handOn(): void; forget(): void } {
  const kept: Event[] = []
  const ended = new AbortController()
  let isHandingOn = false
  let isPressed = false

  const keep = (event: Event) => {
    if (isHandingOn) return
    event.stopImmediatePropagation()
    kept.push(again(event))
  }
  const press = (event: Event) => {
    if (event.target !== board) return
    isPressed = true
    keep(event)
  }
  // A pointer that is not down only passes by.
  const follow = (event: Event) => {
    if (isPressed) keep(event)
  }
  const key = (event: KeyboardEvent) => {
    if (event.target !== board && event.target !== document.body) return
    // The browser's own keys stay the browser's.
    if (event.key === 'Tab' || isHandingOn) return
    keep(event)
    // Some browsers search the page for what is typed.
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.preventDefault()
  }
  const on = { capture: true, signal: ended.signal }
  for (const name of ['pointerdown', 'contextmenu']) window.addEventListener(name, press, on)
  for (const name of ['pointermove', 'pointerup', 'pointercancel']) window.addEventListener(name, follow, on)
  for (const name of ['keydown', 'keyup'] as const) window.addEventListener(name, key, on)

  const give = (event: Event) => {
    isHandingOn = true
    if (!typeIntoField(event)) board.dispatchEvent(event)
    isHandingOn = false
  }
  const handOn = () => {
    for (let event = kept.shift(); event !== undefined; event = kept.shift()) {
      give(event)
      // A key may have opened a field, which has the keyboard when it is drawn: the next goes into it.
      if (event.type === 'keydown' && kept.length > 0) return void requestAnimationFrame(handOn)
    }
    ended.abort()
  }
  return { handOn, forget: () => ended.abort() }
}

/** The same, as it can be told once more. */
function again(event: Event): Event {
  if (event instanceof PointerEvent) return new PointerEvent(event.type, event)
  if (event instanceof KeyboardEvent) return new KeyboardEvent(event.type, event)
  return new MouseEvent(event.type, event)
}

export const isField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement

/** A key told once more types nothing by itself. */
function typeIntoField(event: Event): boolean {
  const field = document.activeElement
  if (!(event instanceof KeyboardEvent) || !isField(field)) return false
  const { type, key } = event
  if (type !== 'keydown') return true
  const isHandled = !field.dispatchEvent(event)
  if (isHandled) return true
  if (key.length === 1) document.execCommand('insertText', false, key)
  else if (key === 'Enter') document.execCommand('insertLineBreak')
  else if (key === 'Backspace') document.execCommand('delete')
  return true
}
