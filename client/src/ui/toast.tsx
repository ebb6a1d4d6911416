import { loadPopups, usePopups } from './later-popups.ts'

export type ToastTone = 'plain' | 'ok' | 'danger'

export type ToastMessage = {
  readonly text: string
  readonly tone?: ToastTone
  /** One thing to do about it: undo, look, refresh. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
  /** Default 6 s, with an action 12 s; `never` stays until closed. */
  readonly stays?: number | 'never'
  /** Messages with the same key replace each other. */
  readonly key?: string
}

const waiting: ToastMessage[] = []
let show: ((message: ToastMessage) => void) | undefined

/** Shows a message at the bottom of the screen; read out politely, trouble at once. Works anywhere, also outside React. */
export function showToast(message: ToastMessage): void {
  if (show !== undefined) show(message)
  else {
    waiting.push(message)
    loadPopups()
  }
}

/** For the place where messages show; until there is one they wait. Returns the farewell. */
export function takeToasts(taker: (message: ToastMessage) => void): () => void {
  show = taker
  for (const message of waiting.splice(0)) taker(message)
  return () => {
    show = undefined
  }
}

/** Once around the app. */
export function ToastHost() {
  const popups = usePopups('soon')
  return popups && <popups.ToastHostFull />
}
