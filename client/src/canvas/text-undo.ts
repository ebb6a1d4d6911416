export type HistoryStep = 'undo' | 'redo'

/**
 * Takes undo and redo of a text field, by key, menu or a shake of the device, away from the browser, whose own
 * history knows nothing of what others wrote meanwhile. Until the answer is called.
 */
export function listenForUndo(field: HTMLElement, onStep: (step: HistoryStep) => void): () => void {
  const stop = new AbortController()
  const take = (event: Event, step: HistoryStep | undefined) => {
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onStep(step)
  }
  field.addEventListener('keydown', (event) => take(event, stepOfKey(event)), { signal: stop.signal })
  field.addEventListener('beforeinput', (event) => take(event, BY_INPUT[event.inputType]), {
    signal: stop.signal,
  })
  return () => stop.abort()
}

const BY_INPUT: Readonly<Record<string, HistoryStep>> = { historyUndo: 'undo', historyRedo: 'redo' }

/** By letter where the keyboard is Latin, else by the key's place. */
function stepOfKey(event: KeyboardEvent): HistoryStep | undefined {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event
  if (isComposing || altKey || ctrlKey === metaKey) return undefined
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && ctrlKey ? 'redo' : undefined
}
